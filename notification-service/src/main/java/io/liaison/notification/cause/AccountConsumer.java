package io.liaison.notification.cause;

import io.liaison.notification.view.AccountViews;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Keeps the view that the event tells, and raises what it gives to tell. */
@TopicConsumer("contacts.account.v1")
record AccountConsumer(AccountViews views, Causes causes) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.views.on(event);
		this.causes.on(event);
	}

}
