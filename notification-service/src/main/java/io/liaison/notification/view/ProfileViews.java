package io.liaison.notification.view;

import java.util.Objects;
import java.util.Optional;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

import org.springframework.stereotype.Component;

/**
 * Which of a person's addresses each account knows: mails about an account go to no other
 * (D5).
 */
@Component
public class ProfileViews implements EventHandler, SourceViews {

	private final ViewStore<ProfileView> store;

	ProfileViews(ViewStores stores) {
		this.store = stores.of("profile-views", ProfileView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		this.store.apply(event, Objects.requireNonNull(event.dataAs(ProfileEvent.class).profile()));
	}

	/** That account's, of that contact. */
	public Optional<ProfileView> find(String accountId, String contactId) {
		return this.store.find(accountId + "." + contactId);
	}

	@Override
	public String source() {
		return "/contacts";
	}

	@Override
	public long sequence(String id) {
		return this.store.read(id).map(StoredView::sequence).orElse(0L);
	}

	record ProfileEvent(ProfileView profile) {
	}

}
