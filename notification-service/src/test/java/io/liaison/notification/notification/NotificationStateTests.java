package io.liaison.notification.notification;

import java.time.Instant;

import io.liaison.platform.store.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationStateTests {

	@Test
	void whatIsStoredIsReadBack() {
		Notification it = ANotification.of("INVITATION", Content.link(1, "Hello"));
		it.sent(Decision.send(Rule.MANDATORY, "because"), "<n-1@liaison>", Instant.EPOCH);
		Document stored = new Document();
		TestStore.converter().write(it.snapshot(), stored);
		assertThat(TestStore.converter().read(Notification.State.class, stored)).isEqualTo(it.snapshot());
	}

	@Test
	void whatTheVersionBeforeStoredIsReadBack() {
		Document stored = Document.parse("""
				{"kind": "TICKET_OPENED", "recipient": {"contactId": "ada"},
				 "cause": {"source": "/ticket", "type": "io.liaison.ticket.ticket-opened.v1", "subject": "t1",
				  "sequence": {"$numberLong": "1"}, "at": {"$date": "2026-03-02T09:15:27Z"}},
				 "content": {"ticketId": "t1", "accountId": "acme", "title": "A question"},
				 "createdAt": {"$date": "2026-03-02T09:15:28Z"}, "expiresAt": {"$date": "2026-03-09T09:15:27Z"},
				 "progress": "WAITING"}""");
		Notification.State state = TestStore.converter().read(Notification.State.class, stored);
		assertThat(state.kind()).isEqualTo("TICKET_OPENED");
		assertThat(state.content().title()).isEqualTo("A question");
	}

}
