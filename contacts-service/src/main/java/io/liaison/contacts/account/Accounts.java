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
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Created;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * All accounts.
 */
@Repository
public class Accounts {

	private static final int CHUNK = 500;

	private static final String ORDER = "state.search.order";

	private final AggregateStore<AccountState, Account> store;

	private final AccountFollower follower;

	Accounts(AggregateStores stores, AccountFollower follower) {
		this.store = stores.of("accounts", AccountState.class, Account::new, AccountPublications.declared(),
				new Index(ORDER, Sort.Direction.ASC));
		this.follower = follower;
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
		List<String> all = names.stream().flatMap(SearchName::orders).distinct().toList();
		for (int from = 0; from < all.size(); from += CHUNK) {
			List<String> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
			this.store
				.all(NameRow.class, Criteria.where(ORDER).in(chunk).and("state.side").is(AccountSide.CUSTOMER.name()))
				.forEach((account) -> {
					String key = NameKey.of(account.state().name());
					if (keys.contains(key)) {
						found.computeIfAbsent(key, (ignored) -> new HashSet<>()).add(account.id());
					}
				});
		}
		return found;
	}

	/**
	 * Ids in their order, for going through all of them.
	 * @param last the last one seen, empty to begin
	 */
	public List<String> idsAfter(String last, int limit) {
		return this.store.idsAfter(last, limit);
	}

	public Account create(Command command, Account fresh) {
		// nobody acts for it yet, so there is no right to tell of
		return told(this.store.create(command, fresh));
	}

	public Created createAll(Command command, List<Account> fresh) {
		Created created = this.store.createAll(command, fresh);
		List<Account> opened = fresh.stream().filter((account) -> created.created().contains(account.id())).toList();
		this.follower.opened(opened);
		opened.forEach((account) -> LoggedDecision.tellOpened(account, command.by()));
		return created;
	}

	public Account change(String id, Command command, Consumer<Account> decision) {
		LoggedDecision logged = new LoggedDecision(decision);
		return told(this.store.change(id, command, logged), command, logged);
	}

	/**
	 * @param fresh what to begin with when there is none
	 */
	public Account createOrChange(String id, Command command, Supplier<Account> fresh, Consumer<Account> decision) {
		LoggedDecision logged = new LoggedDecision(decision);
		return told(this.store.createOrChange(id, command, fresh, logged), command, logged);
	}

	private Account told(Account account, Command command, LoggedDecision logged) {
		logged.tell(account.id(), command.by());
		return told(account);
	}

	private Account told(Account account) {
		this.follower.changed(account);
		return account;
	}

	private record NameRow(String name) {
	}

}
