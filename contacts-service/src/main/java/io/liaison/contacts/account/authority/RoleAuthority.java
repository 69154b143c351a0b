package io.liaison.contacts.account.authority;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.PurchaserScope;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who may give and take which roles in an account (S4, C5, T6). What the caller's own
 * roles are is read from a roster as it is now, never from what a request says.
 *
 * @param ownRoles of the caller, in the account through which the caller acts
 * @param withheld what the caller's roles have and was not chosen for the caller (M16)
 */
public record RoleAuthority(Caller caller, AccountSide side, List<String> ownRoles, RoleCatalogue catalogue,
		Set<String> withheld) {

	RoleAuthority(Caller caller, AccountSide side, List<String> ownRoles, RoleCatalogue catalogue) {
		this(caller, side, ownRoles, catalogue, Set.of());
	}

	/**
	 * @param accounts among them the one through which the caller acts, whose roster the
	 * caller stands in
	 */
	public static RoleAuthority of(Caller caller, Account account, Accounts accounts, RoleCatalogue catalogue) {
		String via = caller.via();
		List<RoleAssignment> own = (via == null) ? held(caller, account)
				: within(account, via, accounts.find(via).map((it) -> held(caller, it)).orElse(List.of()), catalogue);
		List<String> ids = own.stream().map(RoleAssignment::role).toList();
		Set<String> withheld = new HashSet<>(catalogue.permissions(ids));
		own.forEach((it) -> withheld.removeAll(permitted(it, catalogue)));
		return new RoleAuthority(caller, account.side(), ids, catalogue, withheld);
	}

	private static List<RoleAssignment> held(Caller caller, Account account) {
		return (caller.contactId() == null) ? List.of()
				: account.link(caller.contactId())
					.filter((link) -> link.active() && account.profile().active())
					.map(Link::roles)
					.orElse(List.of());
	}

	/** Those that count in an account that names their account as its purchaser (D16). */
	private static List<RoleAssignment> within(Account account, String purchaser, List<RoleAssignment> held,
			RoleCatalogue catalogue) {
		List<PurchaserScope> scopes = account.purchasers()
			.stream()
			.filter((it) -> it.accountId().equals(purchaser))
			.flatMap((it) -> it.scopes().stream())
			.toList();
		Set<String> counting = catalogue.within(scopes, held.stream().map(RoleAssignment::role).toList());
		return held.stream().filter((it) -> counting.contains(it.role())).toList();
	}

	/**
	 * Whether the roles of a link may become these.
	 * @throws Refusal FORBIDDEN when one given or taken is not the caller's to give, when
	 * the contact holds one that is above the caller's, or when it would widen what the
	 * caller may
	 */
	public void requireChange(String contactId, Collection<String> before, Collection<String> after) {
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
			// who is bound by nothing here has no roles here to compare with, nor has a
			// purchaser
			require(boundByGrants() && this.caller.via() == null && !widens(given), "Nobody widens their own rights.");
		}
	}

	/**
	 * Whether what is chosen of the roles of a link may become this (M16).
	 * @throws Refusal FORBIDDEN as for roles: a role of which more is chosen is given
	 * once more, one of which less is chosen is taken
	 */
	public void requireChoice(String contactId, List<RoleAssignment> before, List<RoleAssignment> after) {
		for (RoleAssignment now : after) {
			RoleAssignment old = as(now, before);
			Set<String> permitted = permitted(now, this.catalogue);
			boolean given = isGiven(now, old, this.catalogue);
			boolean chosen = old != null && !Objects.equals(old.permissions(), now.permissions());
			boolean self = contactId.equals(this.caller.contactId());
			require(!self || !chosen || !given, "Nobody widens their own rights.");
			if (boundByGrants()) {
				require(self || !chosen || this.catalogue.grants(this.ownRoles).contains(now.role()),
						"Your roles do not let you decide about this role.");
				require(!given || Collections.disjoint(this.withheld, permitted),
						"This gives a permission that was not chosen for you.");
			}
		}
	}

	/** Whether the contact may do more by the link than before. */
	public static boolean isWidened(Link before, Link after, RoleCatalogue catalogue) {
		List<RoleAssignment> had = before.active() ? before.roles() : List.of();
		return after.active() && after.roles().stream().anyMatch((now) -> isGiven(now, as(now, had), catalogue));
	}

	private static @Nullable RoleAssignment as(RoleAssignment now, List<RoleAssignment> before) {
		return before.stream().filter((it) -> it.role().equals(now.role())).findFirst().orElse(null);
	}

	/** A role of which more is chosen is given once more. */
	private static boolean isGiven(RoleAssignment now, @Nullable RoleAssignment old, RoleCatalogue catalogue) {
		return old == null || (now.permissions() == null && old.permissions() != null)
				|| !permitted(old, catalogue).containsAll(permitted(now, catalogue));
	}

	private static Set<String> permitted(RoleAssignment assignment, RoleCatalogue catalogue) {
		return Set.copyOf(assignment.permitted(List.copyOf(catalogue.permissions(List.of(assignment.role())))));
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
