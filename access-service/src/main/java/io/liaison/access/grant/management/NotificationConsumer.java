package io.liaison.access.grant.management;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Lets grants show what became of the mails of their invitations. */
@TopicConsumer("notification.notification.v1")
record NotificationConsumer(InvitationDeliveries deliveries) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.deliveries.on(event);
	}

}
