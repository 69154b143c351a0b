package io.liaison.contacts.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.liaison.contacts.naming.NameKey;
import io.liaison.contacts.naming.NameQuery;
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Created;
import io.liaison.platform.store.StoreFailure;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * All accounts.
 */
@Repository
public class Accounts {

	private static final int CHUNK = 500;

	private final AggregateStore<AccountState, Account> store;

	Accounts(AggregateStores stores) {
		this.store = stores.of("accounts", AccountState.class, Account::new, new AccountPublications());
		NameQuery.indexes().forEach((index) -> this.store.collection().createIndex(index));
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
			StoreFailure
				.refusing(() -> this.store.collection()
					.find(Filters.and(NameQuery.anyOf(chunk), Filters.eq("state.side", AccountSide.CUSTOMER.name())))
					.projection(Projections.include("state.name"))
					.into(new ArrayList<Document>()))
				.forEach((document) -> {
					String key = NameKey.of(document.getEmbedded(List.of("state", "name"), String.class));
					if (keys.contains(key)) {
						found.computeIfAbsent(key, (ignored) -> new HashSet<>()).add(document.getString("_id"));
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
	Page<Account> page(@Nullable String query, @Nullable String only, Cursor cursor) {
		var filter = NameQuery.filter(query, cursor.position());
		List<Account> found = this.store.list((only != null) ? Filters.and(Filters.eq("_id", only), filter) : filter,
				NameQuery.byName(), cursor.fetch());
		return cursor.page(found, (account) -> List.of(account.search().order(), account.id()));
	}

}
