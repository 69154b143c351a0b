package io.liaison.access.grant;

import io.liaison.access.view.AccountViews;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Lets grants follow accounts. */
@TopicConsumer(value = "contacts.account.v1", group = AccountViews.GROUP)
record AccountConsumer(Directory directory) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.directory.onAccount(event);
	}

}
