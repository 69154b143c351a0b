package io.liaison.contacts.role.editing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who may make what of a role (D25): nobody hands out more than they have, to others or
 * to themselves.
 *
 * @param ownRoles of the caller, in the account through which the caller acts
 */
record RoleEditing(Caller caller, Collection<String> ownRoles, RoleCatalogue catalogue) {

	/**
	 * @param before none for a new role
	 * @throws Refusal FORBIDDEN
	 */
	void require(@Nullable RoleDefinition before, RoleDefinition after) {
		Set<String> permissions = new HashSet<>(after.permissions());
		Set<String> decided = new HashSet<>(after.granted());
		if (before != null) {
			permissions.addAll(before.permissions());
			decided.addAll(before.granted());
			decided.add(before.id());
		}
		Provider.requireAuthority(this.caller, permissions);
		if (after.side() == AccountSide.PROVIDER && this.caller.side() != Side.SYSTEM) {
			require(within().containsAll(decided), "Your roles do not let you decide about this role.");
		}
		if (this.ownRoles.contains(after.id()) && after.rank() != null) {
			require(after.rank() >= this.catalogue.rank(this.ownRoles), "Nobody widens their own rights.");
		}
	}

	/** Owners decide about every role of the provider's. */
	private Set<String> within() {
		return this.ownRoles.contains(RoleDefinition.OWNER) ? this.catalogue.roles()
			.stream()
			.filter((role) -> role.side() == AccountSide.PROVIDER)
			.map(RoleDefinition::id)
			.collect(Collectors.toSet()) : this.catalogue.grants(this.ownRoles);
	}

	private static void require(boolean allowed, String otherwise) {
		if (!allowed) {
			throw Refusal.forbidden(otherwise);
		}
	}

}
