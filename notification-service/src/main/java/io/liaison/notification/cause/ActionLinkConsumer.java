package io.liaison.notification.cause;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Raises what the event gives to tell. */
@TopicConsumer("access.action-link.v1")
record ActionLinkConsumer(Causes causes) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.causes.on(event);
	}

}
