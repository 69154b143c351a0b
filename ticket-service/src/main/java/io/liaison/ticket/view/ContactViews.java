package io.liaison.ticket.view;

import java.util.Collection;
import java.util.Map;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

/**
 * The persons known here.
 */
@TopicConsumer("contacts.contact.v1")
class ContactViews implements EventHandler {

	private final ViewStore<ContactView> store;

	ContactViews(ViewStores stores) {
		this.store = stores.of("contact-views", ContactView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		this.store.apply(event, event.dataAs(Content.class).contact());
	}

	Map<String, ContactView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	record Content(ContactView contact) {
	}

}
