package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import io.liaison.access.identity.LoginThrottle;
import io.liaison.access.identity.LoginThrottle.Subject;
import io.liaison.access.identity.LoginIdentities;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTests extends AccessIntegration {

	private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

	@Autowired
	private LoginThrottle attempts;

	@Autowired
	private LoginIdentities identities;

	@Test
	void thePauseDoublesAfterTheFreeFailuresAndHasAnEnd() {
		fail(4);
		assertThat(pausedAfter(Duration.ZERO)).isFalse();
		fail(1);
		assertThat(pausedAfter(Duration.ofMillis(999))).isTrue();
		assertThat(pausedAfter(Duration.ofSeconds(1))).isFalse();
		fail(3);
		assertThat(pausedAfter(Duration.ofMillis(7_999))).isTrue();
		assertThat(pausedAfter(Duration.ofSeconds(8))).isFalse();
		fail(60);
		assertThat(pausedAfter(Duration.ofMinutes(15).minusMillis(1))).isTrue();
		assertThat(pausedAfter(Duration.ofMinutes(15))).isFalse();
	}

	@Test
	void afterAnHourNobodyRemembers() {
		fail(20);
		this.attempts.count(Subject.SIGN_IN, this.id, NOW.plus(Duration.ofMinutes(61)));
		assertThat(this.attempts.paused(Subject.SIGN_IN, this.id, NOW.plus(Duration.ofMinutes(61)))).isFalse();
	}

	@Test
	void oneClientAddressHasMoreFreeFailures() {
		for (int i = 0; i < 99; i++) {
			this.attempts.count(Subject.CLIENT_ADDRESS, this.id, NOW);
		}
		assertThat(this.attempts.paused(Subject.CLIENT_ADDRESS, this.id, NOW)).isFalse();
		this.attempts.count(Subject.CLIENT_ADDRESS, this.id, NOW);
		assertThat(this.attempts.paused(Subject.CLIENT_ADDRESS, this.id, NOW)).isTrue();
	}

	@Test
	void inThePauseTheRightPasswordIsRefusedLikeAnyOther() {
		activated();
		String identity = this.identities.idOf(this.address);
		Instant now = Instant.now();
		for (int i = 0; i < 20; i++) {
			this.attempts.count(Subject.SIGN_IN, identity, now);
		}
		Browser browser = browser();
		HttpResponse<String> page = browser
			.follow(signIn(browser, browser.get("/auth/sign-in"), this.address, PASSWORD));
		assertThat(page.body()).contains("do not open anything");
		this.attempts.forget(Subject.SIGN_IN, identity);
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			this.attempts.count(Subject.SIGN_IN, this.id, NOW);
		}
	}

	private boolean pausedAfter(Duration duration) {
		return this.attempts.paused(Subject.SIGN_IN, this.id, NOW.plus(duration));
	}

}
