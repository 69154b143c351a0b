package io.liaison.contacts.history;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * What histories are fed by, each in a group of its own, so that none waits for another
 * and a history begins with all that its topic still has. One thing's events come in
 * order, so few at a time do.
 */
final class HistoryConsumers {

	private static final String GROUP = "contacts-service.history.";

	private HistoryConsumers() {
	}

	@TopicConsumer(value = "contacts.account.v1", group = GROUP + "account", name = "account-history", concurrency = 1)
	record Accounts(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.ACCOUNT, event);
		}

	}

	@TopicConsumer(value = "contacts.contact.v1", group = GROUP + "contact", name = "contact-history", concurrency = 1)
	record Contacts(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.CONTACT, event);
		}

	}

	@TopicConsumer(value = "contacts.profile.v1", group = GROUP + "profile", name = "profile-history", concurrency = 1)
	record Profiles(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.PROFILE, event);
		}

	}

	@TopicConsumer(value = "contacts.role.v1", group = GROUP + "role", name = "role-history", concurrency = 1)
	record Roles(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.ROLE, event);
		}

	}

	@TopicConsumer(value = "contacts.programme.v1", group = GROUP + "programme", name = "programme-history",
			concurrency = 1)
	record Programmes(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.PROGRAMME, event);
		}

	}

	@TopicConsumer(value = "contacts.change-request.v1", group = GROUP + "change-request",
			name = "change-request-history", concurrency = 1)
	record ChangeRequests(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.CHANGE_REQUEST, event);
		}

	}

	@TopicConsumer(value = "access.contact-access.v1", group = GROUP + "contact-access",
			name = "contact-access-history", concurrency = 1)
	record ContactAccess(Histories histories) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.histories.take(HistoryKind.CONTACT_ACCESS, event);
		}

	}

}
