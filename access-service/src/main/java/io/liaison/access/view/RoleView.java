package io.liaison.access.view;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What rights are read from, of a role.
 *
 * @param programme the one it applies to, absent for all
 * @param grants ids of the roles that its holders may give and take
 * @param scope of a purchaser's role, what it is for: it counts at customers who name the
 * purchaser with that, and not in the purchaser's own account (D16)
 * @param rank 1 for the first in an account, who accepts the terms (M9); absent for most,
 * and in what was stored before it was kept
 */
public record RoleView(String side, @Nullable String programme, List<String> permissions, @Nullable List<String> grants,
		@Nullable String scope, @Nullable Integer rank) {

	/** Whether its holders accept the terms before they act for this account. */
	public boolean acceptsTermsFor(AccountView account) {
		return this.rank != null && this.rank == 1 && account.isCustomer() && !permissionsIn(account).isEmpty();
	}

	public List<String> granted() {
		return (this.grants != null) ? this.grants : List.of();
	}

	/** Whether its holders decide about others. */
	public boolean governs() {
		return !granted().isEmpty() || this.permissions.stream().anyMatch((it) -> it.endsWith(".manage"));
	}

	/** What its holders in this account may do; nothing where the role does not apply. */
	public List<String> permissionsIn(AccountView account) {
		boolean applies = this.side.equals(account.side()) && this.scope == null
				&& (this.programme == null || this.programme.equals(account.programme()));
		return applies ? this.permissions : List.of();
	}

	/**
	 * Whether it counts at a customer.
	 * @param scopes with which that names the account in which it is held
	 */
	public boolean countsWithin(Collection<String> scopes) {
		return this.side.equals("PURCHASER") && this.scope != null && scopes.contains(this.scope);
	}

}
