package io.liaison.contacts.role;

import java.util.List;

import io.liaison.contacts.role.Role.RoleDefined;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about roles; and, where one lost permissions, what makes
 * resource servers refuse the tokens made before.
 */
public final class RolePublications {

	static final String TOPIC = "contacts.role.v1";

	private RolePublications() {
	}

	static Publications<Role, RoleData> declared() {
		return Publications.to(TOPIC, "role", (Role role) -> RoleData.of(role.definition()))
			.on(RoleDefined.class, "io.liaison.contacts.role-defined.v1")
			.with(Revocation.when(Kind.ROLE, RoleRevocationRule::revokes));
	}

	public record RoleData(String id, String name, String side, @Nullable String programme, @Nullable Integer rank,
			int minHolders, @Nullable Integer maxHolders, List<String> permissions, List<String> automaticMails,
			List<String> grants, @Nullable String audience, @Nullable PurchaserScope scope) {

		public static RoleData of(RoleDefinition role) {
			return new RoleData(role.id(), role.name(), role.side().name(), role.programme(), role.rank(),
					role.minHolders(), role.maxHolders(), role.permissions(), role.automaticMails(), role.granted(),
					role.audience(), role.scope());
		}

	}

}
