package io.liaison.contacts.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.liaison.contacts.naming.NameKey;
import io.liaison.contacts.naming.NameQuery;
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Created;
import io.liaison.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.domain.Window;
import io.liaison.platform.store.Listed;

/**
 * All accounts.
 */
@Repository
public class Accounts {

	private static final int CHUNK = 500;

	private final AggregateStore<AccountState, Account> store;

	Accounts(AggregateStores stores) {
		this.store = stores.of("accounts", AccountState.class, Account::new, AccountPublications.declared(),
				NameQuery.indexes());
	}

	public Optional<Account> find(String id) {
		return this.store.find(id);
	}

	/**
	 * @throws io.liaison.platform.problem.Refusal NOT_FOUND
	 */
	public Account get(String id) {
		return this.store.get(id);
	}

	/**
	 * @return by id, those that exist
	 */
	public Map<String, Account> findAll(Collection<String> ids) {
		Map<String, Account> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.store.findAll(Set.copyOf(ids)).forEach((account) -> found.put(account.id(), account));
		}
		return found;
	}

	/**
	 * Ids of the customers' accounts of these names, by {@link NameKey}; several where
	 * accounts share a name. One query for many names, for it looks at every account
	 * where the store has no real index.
	 */
	public Map<String, Set<String>> named(Collection<String> names) {
		Map<String, Set<String>> found = new HashMap<>();
		Set<String> keys = new HashSet<>(names.stream().map(NameKey::of).toList());
		List<SearchName> all = names.stream().map(SearchName::of).distinct().toList();
		for (int from = 0; from < all.size(); from += CHUNK) {
			List<SearchName> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
			this.store.all(NameRow.class, NameQuery.anyOf(chunk).and("state.side").is(AccountSide.CUSTOMER.name()))
				.forEach((account) -> {
					String key = NameKey.of(account.state().name());
					if (keys.contains(key)) {
						found.computeIfAbsent(key, (ignored) -> new HashSet<>()).add(account.id());
					}
				});
		}
		return found;
	}

	public Account create(Command command, Account fresh) {
		return this.store.create(command, fresh);
	}

	public Created createAll(Command command, List<Account> fresh) {
		return this.store.createAll(command, fresh);
	}

	public Account change(String id, Command command, Consumer<Account> decision) {
		return this.store.change(id, command, decision);
	}

	/**
	 * @param fresh what to begin with when there is none
	 */
	public Account createOrChange(String id, Command command, Supplier<Account> fresh, Consumer<Account> decision) {
		return this.store.createOrChange(id, command, fresh, decision);
	}

	/**
	 * @param only the one account to look at, none for all
	 */
	Window<Listed<AccountRow>> list(@Nullable String query, @Nullable String only, Cursor cursor) {
		Criteria filter = NameQuery.filter(query);
		return this.store.list(AccountRow.class, (only != null) ? filter.and("_id").is(only) : filter,
				NameQuery.byName(), cursor.position(), cursor.limit());
	}

	private record NameRow(String name) {
	}

}
