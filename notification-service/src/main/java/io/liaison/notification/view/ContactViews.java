package io.liaison.notification.view;

import java.util.Optional;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

import org.springframework.stereotype.Component;

/**
 * The persons known here: their names and addresses, and nothing else of them.
 */
@Component
public class ContactViews implements EventHandler, SourceViews {

	private final ViewStore<ContactView> store;

	ContactViews(ViewStores stores) {
		this.store = stores.of("contact-views", ContactView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		this.store.apply(event, event.dataAs(ContactEvent.class).contact());
	}

	public Optional<ContactView> find(String id) {
		return this.store.find(id);
	}

	@Override
	public String source() {
		return "/contacts";
	}

	@Override
	public long sequence(String id) {
		return this.store.read(id).map(StoredView::sequence).orElse(0L);
	}

	record ContactEvent(ContactView contact) {
	}

}
