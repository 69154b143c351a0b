package io.liaison.access.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.liaison.access.view.AccountLink.Choice;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.index.Indexes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** All accounts, as of contacts.account.v1. */
@Component
public class AccountViews {

	/**
	 * Of the consumers of accounts and roles: what the version before kept of them has
	 * another form, so they are read from the start of their topics.
	 */
	public static final String GROUP = "access-service.views";

	private static final String COLLECTION = "account-views";

	private static final String PURCHASER = "view.purchasers.accountId";

	private final ViewStore<AccountView> store;

	AccountViews(ViewStores stores, Indexes indexes) {
		// most accounts name no purchaser
		indexes.declare(COLLECTION, new Index(PURCHASER, Direction.ASC).sparse());
		this.store = stores.of(COLLECTION, AccountView.class);
	}

	public Optional<AccountView> find(String id) {
		return this.store.find(id);
	}

	/**
	 * @throws Refusal NOT_FOUND
	 */
	public AccountView get(String id) {
		return find(id).orElseThrow(() -> Refusal.notFound("account"));
	}

	public Map<String, AccountView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	/**
	 * The customers that name that account as their purchaser, by id, as far as known
	 * here.
	 */
	public Map<String, AccountView> naming(String purchaser) {
		Map<String, AccountView> found = new TreeMap<>();
		this.store.list(Criteria.where(PURCHASER).is(purchaser))
			.forEach((id, stored) -> stored.known().ifPresent((view) -> found.put(id, view)));
		return found;
	}

	/** With how current it is. */
	public Optional<StoredView<AccountView>> read(String id) {
		return this.store.read(id);
	}

	/** Rights in the account were taken away by that event. */
	public void raise(String id, long floor) {
		this.store.raise(id, floor);
	}

	/**
	 * Takes in an event of an account, unless that of a later one is known.
	 * @return the account as that event tells it
	 */
	public AccountView on(IncomingEvent event) {
		AccountView view = event.dataAs(Data.class).account().view();
		this.store.apply(event, view);
		return view;
	}

	private record Data(Account account) {
	}

	private record Account(String name, String side, @Nullable String programme, boolean active, @Nullable Owner owner,
			List<Link> links, @Nullable List<NamedPurchaser> purchasers) {

		AccountView view() {
			return new AccountView(this.name, this.side, this.programme, this.active, this.owner,
					this.links.stream().map(Link::view).toList(), this.purchasers);
		}

	}

	private record Link(String contactId, boolean active, List<Assignment> roles, @Nullable Long since) {

		AccountLink view() {
			List<Choice> chosen = this.roles.stream().flatMap((role) -> role.choice().stream()).toList();
			return new AccountLink(this.contactId, this.active, this.roles.stream().map(Assignment::role).toList(),
					(this.since != null) ? this.since : 0, chosen.isEmpty() ? null : chosen);
		}

	}

	private record Assignment(String role, @Nullable List<String> permissions) {

		Optional<Choice> choice() {
			return Optional.ofNullable(this.permissions).map((chosen) -> new Choice(this.role, chosen));
		}

	}

}
