package io.liaison.notification.cause;

import io.liaison.notification.view.ProfileViews;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Keeps the view that the event tells. */
@TopicConsumer("contacts.profile.v1")
record ProfileConsumer(ProfileViews views) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.views.on(event);
	}

}
