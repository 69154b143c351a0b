package io.liaison.contacts.loginstatus;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Keeps what login statuses are derived from. */
@TopicConsumer("access.contact-access.v1")
record ContactAccessConsumer(LoginStatuses statuses) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.statuses.on(event);
	}

}
