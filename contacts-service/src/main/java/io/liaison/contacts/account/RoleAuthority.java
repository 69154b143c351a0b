package io.liaison.contacts.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

/**
 * Who may give and take which roles in an account (S4, C5, T6). What the caller's own
 * roles are is read from a roster as it is now, never from what a request says.
 *
 * @param ownRoles of the caller, in the account through which the caller acts
 */
record RoleAuthority(Caller caller, AccountSide side, List<String> ownRoles, RoleCatalogue catalogue) {

	/**
	 * @param accounts among them the one through which the caller acts, whose roster the
	 * caller stands in
	 */
	static RoleAuthority of(Caller caller, Account account, Accounts accounts, RoleCatalogue catalogue) {
		Account through = (caller.via() != null) ? accounts.find(caller.via()).orElse(account) : account;
		List<String> own = (caller.contactId() != null)
				? through.link(caller.contactId()).filter(Link::active).map(Link::roleIds).orElse(List.of())
				: List.of();
		return new RoleAuthority(caller, account.side(), own, catalogue);
	}

	/**
	 * Whether the roles of a link may become these.
	 * @throws Refusal FORBIDDEN when one given or taken is not the caller's to give, when
	 * the contact holds one that is above the caller's, or when it would widen what the
	 * caller may
	 */
	void requireChange(String contactId, Collection<String> before, Collection<String> after) {
		boolean self = contactId.equals(this.caller.contactId());
		Set<String> given = without(after, before);
		if (this.side == AccountSide.PROVIDER) {
			Set<String> concerned = new HashSet<>(before);
			concerned.addAll(after);
			Provider.requireAuthority(this.caller, this.catalogue.permissions(concerned));
		}
		if (boundByGrants()) {
			Set<String> concerned = new HashSet<>(given);
			if (!self) {
				concerned.addAll(without(before, after));
				concerned.addAll(this.catalogue.governing(before));
			}
			require(this.catalogue.grants(this.ownRoles).containsAll(concerned),
					"Your roles do not let you decide about this role.");
		}
		if (self && !given.isEmpty()) {
			// who is bound by nothing here has no roles here to compare with
			require(boundByGrants() && !widens(given), "Nobody widens their own rights.");
		}
	}

	/** Staff decide about every role of a customer, systems about every role. */
	private boolean boundByGrants() {
		return this.caller.side() != Side.SYSTEM
				&& (this.side == AccountSide.PROVIDER || !Provider.isInsider(this.caller));
	}

	private boolean widens(Set<String> given) {
		return !this.caller.permissions().containsAll(this.catalogue.permissions(given))
				|| this.catalogue.rank(given) < this.catalogue.rank(this.ownRoles)
				|| !this.catalogue.grants(this.ownRoles).containsAll(this.catalogue.grants(given));
	}

	/** The role that every customer's contact has is nobody's to give. */
	private static Set<String> without(Collection<String> roles, Collection<String> others) {
		Set<String> rest = new HashSet<>(roles);
		rest.removeAll(others);
		rest.remove(RoleDefinition.MEMBER);
		return rest;
	}

	private static void require(boolean allowed, String otherwise) {
		if (!allowed) {
			throw Refusal.forbidden(otherwise);
		}
	}

}
