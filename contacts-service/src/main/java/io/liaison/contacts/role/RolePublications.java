package io.liaison.contacts.role;

import java.util.List;

import io.liaison.contacts.role.Role.RoleDefined;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.security.Revocation.Kind;
import io.liaison.platform.store.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about roles; and, where one lost permissions, what makes
 * resource servers refuse the tokens made before.
 */
final class RolePublications {

	static final String TOPIC = "contacts.role.v1";

	private RolePublications() {
	}

	static Publications<Role, RoleData> declared() {
		return Publications.to(TOPIC, "role", (Role role) -> RoleData.of(role.definition()))
			.on(RoleDefined.class, "io.liaison.contacts.role-defined.v1")
			.with(Revocation.when(Kind.ROLE, RoleRevocationRule::revokes));
	}

	record RoleData(String id, String name, String side, @Nullable String programme, @Nullable Integer rank,
			int minHolders, @Nullable Integer maxHolders, List<String> permissions, List<String> automaticMails,
			List<String> grants, @Nullable String audience, @Nullable PurchaserScope scope) {

		static RoleData of(RoleDefinition role) {
			return new RoleData(role.id(), role.name(), role.side().name(), role.programme(), role.rank(),
					role.minHolders(), role.maxHolders(), role.permissions(), role.automaticMails(), role.granted(),
					role.audience(), role.scope());
		}

	}

}
