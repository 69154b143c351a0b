package io.liaison.access.grant;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Lets grants follow accounts. */
@TopicConsumer("contacts.account.v1")
record AccountConsumer(Directory directory) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.directory.onAccount(event);
	}

}
