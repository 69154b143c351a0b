package io.liaison.access.view;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/** Keeps the view of each role. */
@TopicConsumer(value = "contacts.role.v1", group = AccountViews.GROUP)
record RoleConsumer(RoleViews views) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.views.on(event);
	}

}
