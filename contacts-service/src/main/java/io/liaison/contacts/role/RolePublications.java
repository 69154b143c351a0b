package io.liaison.contacts.role;

import java.util.List;

import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about roles.
 */
final class RolePublications implements Publications<Role> {

	static final String TOPIC = "contacts.role.v1";

	@Override
	public List<Publication> of(Role role, Object event) {
		return List.of(new Publication(TOPIC, "io.liaison.contacts.role-defined.v1",
				new RoleDefinedData(RoleData.of(role.definition()), List.of(), Actor.system())));
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
