package io.liaison.notification.announcement;

import java.time.Instant;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.platform.store.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncementTests {

	private static final Instant EXPIRY = Instant.parse("2026-03-09T09:15:27Z");

	@Test
	void whatTheVersionBeforeStoredTellsTheSamePeopleForTheSameTime() {
		Announcement.State state = TestStore.converter().read(Announcement.State.class, Document.parse("""
				{"kind": "TICKET_REPLIED", "authorId": "ada", "told": false, "content": {"ticketId": "t1"},
				 "cause": {"source": "/ticket", "type": "io.liaison.ticket.message-posted.v1", "subject": "m1",
				  "sequence": {"$numberLong": "1"}, "at": {"$date": "2026-03-02T09:15:27Z"}}}"""));
		assertThat(state.heldMail()).isEqualTo("ticket-opened");
		Announcement announcement = Announcement.of("a", state);
		assertThat(announcement.isOver(EXPIRY)).isFalse();
		assertThat(announcement.isOver(EXPIRY.plusMillis(1))).isTrue();
	}

	@Test
	void whenEverybodyIsToldTheWordsAreDropped() {
		Announcement.State state = new Announcement.State("TICKET_OPENED",
				new Cause("/ticket", "io.liaison.ticket.ticket-opened.v1", "t1", 1, EXPIRY), Content.link(1, "Hello"),
				"ada", "billing", EXPIRY, false, null, null, null, null);
		Announcement announcement = Announcement.of("a", state);
		announcement.everybodyIsTold();
		assertThat(announcement.snapshot().content()).isEqualTo(Content.NONE);
		assertThat(announcement.snapshot().heldMail()).isEqualTo("billing");
		assertThat(announcement.isOver(EXPIRY)).isTrue();
	}

}
