package io.liaison.notification.cause;

import java.time.Duration;
import java.time.Instant;

import io.liaison.notification.ServiceTests;
import io.liaison.notification.announcement.Announcement;
import io.liaison.notification.announcement.Announcements;
import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.platform.store.retention.PassedTime;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not worth telling any more is not kept either. */
class ExpiredAnnouncementTests extends ServiceTests {

	private static final String WORDS = "He never pays.";

	private static final Duration WORTH_TELLING = Duration.ofDays(7);

	@Autowired
	private Announcements announcements;

	@Autowired
	private Retentions retentions;

	@Autowired
	private MongoOperations store;

	@Test
	@Behaviour("D6")
	void whatSomebodyWroteIsDroppedWhenNobodyIsToldOfItInTime() {
		String id = announce(Instant.now().plusSeconds(3));
		assertThat(stored(id)).contains(WORDS);
		await().until(() -> !String.valueOf(stored(id)).contains(WORDS));
		assertThat(stored(id)).contains("VIEWED_AS");
	}

	@Test
	@Behaviour("D6")
	void whatComesTooLateToBeToldIsNotKept() {
		assertThat(stored(announce(Instant.now().minus(Duration.ofDays(1))))).isNull();
	}

	@Test
	void anAnnouncementEndsWhenItsCauseIs400DaysOld() {
		Instant cause = Instant.now().minus(Duration.ofDays(3));
		String old = announce(cause.plus(WORTH_TELLING));
		String young = announce(Instant.now().plus(WORTH_TELLING));
		PassedTime.deleteAsOf(cause.plus(Duration.ofDays(400)).minusSeconds(1), this.retentions, "announcements");
		assertThat(stored(old)).isNotNull();
		PassedTime.deleteAsOf(cause.plus(Duration.ofDays(400)).plusSeconds(1), this.retentions, "announcements");
		assertThat(stored(old)).isNull();
		assertThat(stored(young)).isNotNull();
	}

	/** To the people of an account that is never known. */
	private String announce(Instant expiry) {
		Cause cause = new Cause("/access", "io.liaison.access.viewing-begun.v1", id("viewing"), 1,
				expiry.minus(WORTH_TELLING));
		String account = id("unknown");
		this.announcements
			.announce(new Announcement.State("VIEWED_AS", cause, new Content(null, null, account, null, WORDS, null),
					"staff", "viewed-as", expiry, false, null, null, null, account));
		return cause.derivedId("VIEWED_AS");
	}

	private @Nullable String stored(String id) {
		Document found = this.store.findById(id, Document.class, "announcements");
		return (found != null) ? found.toString() : null;
	}

}
