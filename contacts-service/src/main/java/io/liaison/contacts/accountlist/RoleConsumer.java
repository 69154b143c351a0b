package io.liaison.contacts.accountlist;

import io.liaison.contacts.role.Roles;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.work.Worklist;

/**
 * Entries tell vacancies, so they are made anew when roles are others: by an upgrade that
 * brings some, which are defined only after the start, or at any time.
 */
@TopicConsumer("contacts.role.v1")
record RoleConsumer(Worklist worklist, Roles roles) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.worklist.put(AccountList.COLLECTION, AccountList.form(this.roles.catalogue()));
	}

}
