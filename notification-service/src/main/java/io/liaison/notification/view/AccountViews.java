package io.liaison.notification.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Projections;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.ViewStore;
import io.liaison.platform.consumer.ViewStores;

import org.springframework.stereotype.Component;

/**
 * The accounts known here. Those of the provider are kept apart: they are few, and all of
 * them are read whenever staff are told something.
 */
@Component
public class AccountViews implements EventHandler {

	private final ViewStore<AccountView> customers;

	private final ViewStore<AccountView> providers;

	AccountViews(ViewStores stores) {
		this.customers = stores.of("account-views", AccountView.class);
		this.providers = stores.of("provider-views", AccountView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		AccountView account = event.dataAs(AccountEvent.class).account();
		(account.isProvider() ? this.providers : this.customers).apply(event, account);
	}

	public Optional<AccountView> find(String accountId) {
		return this.customers.find(accountId).or(() -> this.providers.find(accountId));
	}

	/** The accounts of the operating firm itself, which its staff are linked to. */
	public List<AccountView> providers() {
		List<String> ids = this.providers.collection()
			.find()
			.projection(Projections.include("_id"))
			.map((document) -> document.getString("_id"))
			.into(new ArrayList<>());
		return List.copyOf(this.providers.findAll(ids).values());
	}

	record AccountEvent(AccountView account) {
	}

}
