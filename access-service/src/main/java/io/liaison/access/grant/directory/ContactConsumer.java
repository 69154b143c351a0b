package io.liaison.access.grant.directory;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Lets grants follow contacts. */
@TopicConsumer("contacts.contact.v1")
record ContactConsumer(Directory directory) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.directory.onContact(event);
	}

}
