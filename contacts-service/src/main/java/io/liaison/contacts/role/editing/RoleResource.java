package io.liaison.contacts.role.editing;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.modifier.LastModifier;
import io.liaison.contacts.role.PurchaserScope;
import io.liaison.contacts.role.Role;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.store.Modification;
import org.jspecify.annotations.Nullable;

/**
 * A role as the API tells it.
 *
 * @param scope of a purchaser's role, what it is for at customers (D16)
 * @param lastModifiedAt when its definition changed last, and by whom; told of a role
 * that is read alone
 */
record RoleResource(String id, String name, String side, @Nullable String programme, @Nullable Integer rank,
		int minHolders, @Nullable Integer maxHolders, List<String> permissions, List<String> automaticMails,
		List<String> grants, @Nullable String audience, @Nullable PurchaserScope scope,
		@Nullable Instant lastModifiedAt, @Nullable LastModifier lastModifiedBy) {

	static RoleResource of(RoleDefinition role) {
		return of(role, null, null);
	}

	static RoleResource of(Role role, @Nullable LastModifier by) {
		return of(role.definition(), role.modified().map(Modification::at).orElse(null), by);
	}

	private static RoleResource of(RoleDefinition role, @Nullable Instant at, @Nullable LastModifier by) {
		return new RoleResource(role.id(), role.name(), role.side().name(), role.programme(), role.rank(),
				role.minHolders(), role.maxHolders(), role.permissions(), role.automaticMails(), role.granted(),
				role.audience(), role.scope(), at, by);
	}

}
