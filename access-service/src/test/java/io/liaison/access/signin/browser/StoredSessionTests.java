package io.liaison.access.signin.browser;

import java.time.Duration;
import java.time.Instant;

import io.liaison.access.signin.browser.StoredSession.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredSessionTests {

	private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

	private static final Person PERSON = new Person("identity", 1, END.minusSeconds(60), "contact", "account", 1, null,
			null, null);

	private final StoredSession before = session(1_800, PERSON, END);

	@Test
	void aUseThatMovesTheEndByLessThanAMinuteIsNoChange() {
		assertThat(isSame(session(1_800, PERSON, END.plusSeconds(59)))).isTrue();
		assertThat(isSame(session(1_800, PERSON, END.plusSeconds(60)))).isFalse();
	}

	@Test
	void whoeverElseIsSignedInIsAChangeAtOnce() {
		assertThat(isSame(session(1_800, null, END))).isFalse();
		assertThat(isSame(
				session(1_800, new Person("identity", 1, PERSON.at(), "contact", "other", 1, null, null, null), END)))
			.isFalse();
		assertThat(isSame(session(3_600, PERSON, END))).isFalse();
	}

	private boolean isSame(StoredSession now) {
		return now.sameButFor(this.before, Duration.ofMinutes(1));
	}

	private static StoredSession session(long seconds, Person person, Instant end) {
		return new StoredSession("id", END.minusSeconds(600), seconds, person, end);
	}

}
