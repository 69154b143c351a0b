package io.liaison.contacts.accountlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountFollower;
import io.liaison.contacts.accountlist.AccountEntry.Login;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.loginstatus.LoginStatusFollower;
import io.liaison.contacts.loginstatus.LoginStatuses.Told;
import io.liaison.contacts.namelist.ListEntries;
import io.liaison.contacts.namelist.ListOrder;
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.index.Indexes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The entries of all accounts, kept up to date.
 */
@Repository
class AccountList implements AccountFollower, LoginStatusFollower {

	static final String COLLECTION = "account-list";

	private final ListEntries<AccountEntry> entries;

	private final Roles roles;

	AccountList(MongoOperations store, Indexes indexes, Roles roles) {
		this.entries = new ListEntries<>(store, indexes, COLLECTION, AccountEntry.class,
				List.of(ListOrder.BY_NAME.field(), AccountEntry.CHANGED), AccountFilter.FACETS);
		this.roles = roles;
	}

	/**
	 * @param after place of the last account seen, empty at the start
	 */
	List<AccountItem> list(AccountFilter filter, AccountOrder order, String after, int limit) {
		return this.entries.list(AccountItem.class, filter.query(), filter.criteria(), order.order(), after, limit);
	}

	/**
	 * @param most not counted further than that
	 */
	long count(AccountFilter filter, int most) {
		return this.entries.count(filter.query(), filter.criteria(), most);
	}

	/** The one account that somebody acts for, when it is asked for. */
	List<AccountItem> list(AccountFilter filter, @Nullable String accountId) {
		return (accountId == null) ? List.of() : this.entries.list(AccountItem.class, filter.query(),
				Stream.concat(Stream.of(Criteria.where("_id").is(accountId)), filter.criteria().stream()).toList(),
				ListOrder.BY_NAME, "", 1);
	}

	@Override
	public void opened(List<Account> accounts) {
		if (accounts.isEmpty()) {
			return;
		}
		this.entries.trying(() -> {
			RoleCatalogue catalogue = this.roles.catalogue();
			List<AccountEntry> fresh = accounts.stream()
				.flatMap((account) -> AccountEntry.unknown(account.id())
					.with(AccountFacts.of(account, catalogue, form(catalogue)))
					.stream())
				.toList();
			if (!this.entries.enter(fresh)) {
				accounts.forEach((account) -> enter(account, Map.of(), catalogue));
			}
		});
	}

	@Override
	public void changed(Account account) {
		this.entries.trying(() -> enter(account, Map.of(), this.roles.catalogue()));
	}

	@Override
	public void changed(String accountId, String contactId, long sequence, LoginStatus status) {
		this.entries.change(accountId, (entry) -> entry.orElseGet(() -> AccountEntry.unknown(accountId))
			.with(contactId, new Login(status, sequence)));
	}

	/**
	 * @param logins of contacts, as far as they are at hand
	 */
	void enter(Account account, Map<String, Told> logins, RoleCatalogue catalogue) {
		AccountFacts facts = AccountFacts.of(account, catalogue, form(catalogue));
		this.entries.change(account.id(), (stored) -> {
			AccountEntry before = stored.orElseGet(() -> AccountEntry.unknown(account.id()));
			AccountEntry after = before.with(facts).orElse(before);
			for (Map.Entry<String, Told> login : logins.entrySet()) {
				Told told = login.getValue();
				after = after.with(login.getKey(), new Login(told.status(), told.sequence())).orElse(after);
			}
			return (after == before) ? Optional.empty() : Optional.of(after);
		});
	}

	/**
	 * What entries are made with: what stands in them, how names are folded, and which
	 * roles are required.
	 */
	static String form(RoleCatalogue catalogue) {
		return Ids.derived(COLLECTION, AccountEntry.FORM, SearchName.FORM,
				String.join("\n", catalogue.roles()
					.stream()
					.map((role) -> role.id() + " " + role.side() + " " + role.programme() + " " + role.minHolders())
					.toList()));
	}

}
