package io.liaison.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentitySessionsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

	private final IdentitySessions sessions = new IdentitySessions("identity", null);

	@Test
	void whatHasEndedByItsAgeIsNotKept() {
		begin("old", NOW.minus(Duration.ofDays(31)));
		begin("new", NOW);
		assertThat(this.sessions.contains("old")).isFalse();
		assertThat(this.sessions.contains("new")).isTrue();
	}

	@Test
	void theOldestMakesRoomWhereTooManyNeverSignOut() {
		for (int i = 0; i <= IdentitySessions.MOST; i++) {
			begin("s" + i, NOW.plusSeconds(i));
		}
		assertThat(this.sessions.open()).hasSize(IdentitySessions.MOST);
		assertThat(this.sessions.contains("s0")).isFalse();
		assertThat(this.sessions.contains("s1")).isTrue();
	}

	@Test
	void whoSignsInAgainInTheSameBrowserHasOneSession() {
		begin("s", NOW);
		begin("s", NOW.plusSeconds(60));
		assertThat(this.sessions.open()).extracting(Session::signedInAt).containsExactly(NOW.plusSeconds(60));
	}

	private void begin(String id, Instant at) {
		this.sessions.begin(new Session(id, at, 1, new Device(null, null), null, List.of("pwd")),
				NOW.minus(Duration.ofDays(30)), at.plus(Duration.ofDays(30)));
	}

}
