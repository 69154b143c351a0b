package io.liaison.contacts.role;

import java.util.ArrayList;
import java.util.List;

import io.liaison.contacts.role.Role.RoleDefined;
import io.liaison.platform.security.Actor;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.security.Revocation.Kind;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about roles; and, where one lost permissions, what makes
 * resource servers refuse the tokens made before.
 */
final class RolePublications implements Publications<Role> {

	static final String TOPIC = "contacts.role.v1";

	@Override
	public List<Publication> of(Role role, Object event) {
		RoleData after = RoleData.of(role.definition());
		List<Publication> publications = new ArrayList<>();
		publications.add(new Publication(TOPIC, "io.liaison.contacts.role-defined.v1",
				new RoleDefinedData(after, List.of(), Actor.system())));
		RoleDefinition before = ((RoleDefined) event).before();
		if (before != null && RoleRevocationRule.revokes(RoleData.of(before), after)) {
			publications.add(new Publication(Revocation.TOPIC, Revocation.TYPE,
					new Revocation(Kind.ROLE, role.id(), role.sequence())));
		}
		return publications;
	}

	record RoleDefinedData(RoleData role, List<String> changed, Actor by) {
	}

	record RoleData(String id, String name, String side, @Nullable String programme, @Nullable Integer rank,
			int minHolders, @Nullable Integer maxHolders, List<String> permissions, List<String> automaticMails) {

		static RoleData of(RoleDefinition role) {
			return new RoleData(role.id(), role.name(), role.side().name(), role.programme(), role.rank(),
					role.minHolders(), role.maxHolders(), role.permissions(), role.automaticMails());
		}

	}

}
