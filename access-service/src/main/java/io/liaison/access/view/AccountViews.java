package io.liaison.access.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** All accounts, as of contacts.account.v1. */
@Component
public class AccountViews {

	private final AggregateStore<AccountState, AccountView> store;

	AccountViews(AggregateStores stores) {
		this.store = stores.of("accounts", AccountState.class, AccountView::new, AccountView::publications);
	}

	public Optional<AccountView> find(String id) {
		return this.store.find(id);
	}

	public AccountView get(String id) {
		return this.store.get(id);
	}

	public List<AccountView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	/** Takes in an event of an account. */
	public AccountView on(IncomingEvent event) {
		AccountState next = event.dataAs(Data.class).account().at(event.sequence());
		return this.store.createOrChange(event.subject(), event.command("accountEvents"),
				() -> new AccountView(event.subject(), null), (account) -> account.follow(next));
	}

	private record Data(Account account) {
	}

	private record Account(String name, String side, @Nullable String programme, boolean active, @Nullable Owner owner,
			List<Link> links) {

		AccountState at(long sequence) {
			return new AccountState(sequence, this.name, this.side, this.programme, this.active, this.owner,
					this.links.stream().map(Link::view).toList());
		}

	}

	private record Link(String contactId, boolean active, List<Assignment> roles) {

		AccountLink view() {
			return new AccountLink(this.contactId, this.active, this.roles.stream().map(Assignment::role).toList());
		}

	}

	private record Assignment(String role) {
	}

}
