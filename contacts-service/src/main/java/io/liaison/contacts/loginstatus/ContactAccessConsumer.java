package io.liaison.contacts.loginstatus;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * Keeps what login statuses are derived from. The group is not the one of the version
 * before, which did not keep addresses: so everything is read once more.
 */
@TopicConsumer(value = "access.contact-access.v1", group = "contacts-service.grants")
record ContactAccessConsumer(LoginStatuses statuses) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.statuses.on(event);
	}

}
