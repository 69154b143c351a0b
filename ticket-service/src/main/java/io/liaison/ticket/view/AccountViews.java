package io.liaison.ticket.view;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.liaison.platform.command.AsOf;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;
import io.liaison.platform.problem.Refusal;

/**
 * The accounts known here: their names and who acts for them.
 */
@TopicConsumer("contacts.account.v1")
public class AccountViews implements EventHandler {

	private final ViewStore<AccountView> store;

	AccountViews(ViewStores stores) {
		this.store = stores.of("account-views", AccountView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		this.store.apply(event, AccountView.of(event.dataAs(Content.class).account()));
	}

	/**
	 * Whether the contact is active in the account.
	 * @param asOf what the caller's rights were read from: the account is looked at not
	 * earlier than that, for the caller may have seen the contact there
	 * @throws Refusal UNAVAILABLE while that has not come here
	 */
	public boolean isActive(String contactId, String accountId, List<AsOf> asOf) {
		Optional<StoredView<AccountView>> account = this.store.read(accountId);
		long known = account.map(StoredView::sequence).orElse(0L);
		if (asOf.stream().anyMatch((it) -> it.subject().equals(accountId) && it.sequence() > known)) {
			throw Refusal.unavailable("The account's contacts are not known here yet.", Duration.ofSeconds(1));
		}
		return account.flatMap(StoredView::known).filter((it) -> it.contacts().contains(contactId)).isPresent();
	}

	Map<String, AccountView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	record Content(AccountView.Account account) {
	}

}
