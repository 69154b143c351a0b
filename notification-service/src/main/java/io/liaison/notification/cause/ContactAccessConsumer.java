package io.liaison.notification.cause;

import io.liaison.notification.view.ContactAccessViews;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Keeps the view that the event tells, and raises what it gives to tell. */
@TopicConsumer("access.contact-access.v1")
record ContactAccessConsumer(ContactAccessViews views, Causes causes) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.views.on(event);
		this.causes.on(event);
	}

}
