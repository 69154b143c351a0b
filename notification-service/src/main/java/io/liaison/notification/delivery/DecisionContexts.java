package io.liaison.notification.delivery;

import java.util.Optional;

import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountViews;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.notification.view.ContactViews;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Joins the views at the moment of a decision.
 */
@Component
class DecisionContexts {

	private final ContactViews contacts;

	private final AccountViews accounts;

	private final ContactAccessViews access;

	DecisionContexts(ContactViews contacts, AccountViews accounts, ContactAccessViews access) {
		this.contacts = contacts;
		this.accounts = accounts;
		this.access = access;
	}

	DecisionContext about(Notification it) {
		Recipient to = it.recipient();
		return new DecisionContext(this.contacts.find(to.contactId()), account(to.accountId()),
				account(it.content().accountId()), this.access.find(to.contactId()));
	}

	private Optional<AccountView> account(@Nullable String id) {
		return (id != null) ? this.accounts.find(id) : Optional.empty();
	}

}
