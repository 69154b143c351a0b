package io.liaison.access.welcome;

import io.liaison.access.grant.directory.Directory;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Lets grants follow accounts, and welcomes whom they invite. */
@TopicConsumer(value = "contacts.account.v1", group = AccountViews.GROUP)
record AccountConsumer(Directory directory, Welcomes welcomes) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.directory.onAccount(event);
		this.welcomes.on(event);
	}

}
