package io.liaison.contacts.accountlist;

import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.roster.Link;

/**
 * What the list shows of an account and filters by.
 *
 * @param version of the account
 * @param form how the entry was made
 * @param roles that active contacts hold
 * @param vacancies required roles that too few contacts hold
 * @param people active contacts
 */
record AccountFacts(long version, String form, String name, AccountSide side, AccountType type, String programme,
		boolean active, List<String> roles, List<String> vacancies, List<String> people) {

	static AccountFacts of(Account account, RoleCatalogue catalogue, String form) {
		AccountProfile profile = account.profile();
		List<Link> active = account.links().stream().filter(Link::active).toList();
		// one that was just created has not been read yet
		return new AccountFacts(Math.max(1, account.version()), form, profile.name(), account.side(), profile.type(),
				profile.programme(), profile.active(),
				active.stream().flatMap((link) -> link.roleIds().stream()).distinct().toList(),
				account.vacancies(catalogue), active.stream().map(Link::contactId).toList());
	}

	/** Whether an account of that version is known in this form already. */
	boolean covers(AccountFacts other) {
		return this.version > other.version() || (this.version == other.version() && this.form.equals(other.form()));
	}

}
