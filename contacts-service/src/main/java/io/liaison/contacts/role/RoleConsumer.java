package io.liaison.contacts.role;

import java.util.List;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * Tells who depends on roles that they are others: by an upgrade that brings some, which
 * are defined only after the start, or at any time.
 */
@TopicConsumer("contacts.role.v1")
record RoleConsumer(Roles roles, List<RoleFollower> followers) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		RoleCatalogue catalogue = this.roles.catalogue();
		this.followers.forEach((follower) -> follower.changed(catalogue));
	}

}
