package io.liaison.contacts.accountlist;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.store.Modification;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of an account and filters by.
 *
 * @param version of the account
 * @param form how the entry was made
 * @param roles that active contacts hold
 * @param vacancies required roles that too few contacts hold
 * @param people active contacts
 * @param contacts how many those are
 * @param createdAt absent where the account is from before that was kept
 * @param changedAt the same
 */
record AccountFacts(long version, String form, String name, AccountSide side, AccountType type, String programme,
		boolean active, List<String> roles, List<String> vacancies, List<String> people, int contacts,
		@Nullable Instant createdAt, @Nullable Instant changedAt) {

	static AccountFacts of(Account account, RoleCatalogue catalogue, String form) {
		AccountProfile profile = account.profile();
		List<Link> active = account.links().stream().filter(Link::active).toList();
		return new AccountFacts(account.version(), form, profile.name(), account.side(), profile.type(),
				profile.programme(), profile.active(),
				active.stream().flatMap((link) -> link.roleIds().stream()).distinct().toList(),
				account.vacancies(catalogue), active.stream().map(Link::contactId).toList(), active.size(),
				account.createdAt().orElse(null), account.modified().map(Modification::at).orElse(null));
	}

	/** Whether an account of that version is known in this form already. */
	boolean covers(AccountFacts other) {
		return this.version > other.version() || (this.version == other.version() && this.form.equals(other.form()));
	}

}
