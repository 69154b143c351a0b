package io.liaison.contacts.contact.list;

import io.liaison.contacts.contact.Contacts;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * Makes good what was written while the list could not follow at once.
 */
@TopicConsumer("contacts.contact.v1")
record ContactListConsumer(ContactList list, Contacts contacts) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.contacts.find(event.subject()).ifPresent(this.list::enter);
	}

}
