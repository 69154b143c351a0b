package io.liaison.contacts.accountlist;

import java.util.Map;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * Makes good what was written while the list could not follow at once.
 */
@TopicConsumer("contacts.account.v1")
record AccountListConsumer(AccountList list, Accounts accounts, Roles roles) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		this.accounts.find(event.subject())
			.ifPresent((account) -> this.list.enter(account, Map.of(), this.roles.catalogue()));
	}

}
