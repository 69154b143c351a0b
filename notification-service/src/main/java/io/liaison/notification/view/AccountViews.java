package io.liaison.notification.view;

import java.util.List;
import java.util.Optional;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * The accounts known here. Those of the provider are kept apart: they are few, and all of
 * them are read whenever staff are told something.
 */
@Component
public class AccountViews implements EventHandler, SourceViews {

	private final ViewStore<AccountView> customers;

	private final ViewStore<AccountView> providers;

	AccountViews(ViewStores stores) {
		this.customers = stores.of("account-views", AccountView.class);
		this.providers = stores.of("provider-views", AccountView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		AccountView account = event.dataAs(AccountEvent.class).account().told();
		(account.isProvider() ? this.providers : this.customers).apply(event, account);
	}

	public Optional<AccountView> find(String accountId) {
		return this.customers.find(accountId).or(() -> this.providers.find(accountId));
	}

	/** The accounts of the operating firm itself, which its staff are linked to. */
	public List<AccountView> providers() {
		return this.providers.list(new Criteria())
			.values()
			.stream()
			.flatMap((stored) -> stored.known().stream())
			.toList();
	}

	@Override
	public String source() {
		return "/contacts";
	}

	@Override
	public long sequence(String id) {
		return Math.max(sequence(this.customers, id), sequence(this.providers, id));
	}

	private static long sequence(ViewStore<AccountView> store, String id) {
		return store.read(id).map(StoredView::sequence).orElse(0L);
	}

	record AccountEvent(AccountView account) {
	}

}
