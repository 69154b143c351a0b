package io.liaison.notification.view;

import java.util.Optional;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

import org.springframework.stereotype.Component;

/**
 * Whose login is on for what, and which invitation is the last, by contact id.
 */
@Component
public class ContactAccessViews implements EventHandler, SourceViews {

	private final ViewStore<ContactAccessView> store;

	ContactAccessViews(ViewStores stores) {
		this.store = stores.of("contact-access-views", ContactAccessView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		this.store.apply(event, event.dataAs(ContactAccessEvent.class).contactAccess());
	}

	public Optional<ContactAccessView> find(String id) {
		return this.store.find(id);
	}

	@Override
	public String source() {
		return "/access";
	}

	@Override
	public long sequence(String id) {
		return this.store.read(id).map(StoredView::sequence).orElse(0L);
	}

	record ContactAccessEvent(ContactAccessView contactAccess) {
	}

}
