package io.liaison.access.oauth.token;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredAuthorizationTests {

	private static final Instant ROTATED = Instant.parse("2026-03-02T09:30:00Z");

	@Test
	void aCodeServesOnceAndNotForLong() {
		assertThat(at(0).codeServes(ROTATED)).isTrue();
		assertThat(at(1).codeServes(ROTATED)).isFalse();
		assertThat(at(0).codeServes(ROTATED.plusSeconds(100))).isFalse();
	}

	@Test
	void theLatestRefreshTokenServes() {
		assertThat(at(3).refreshServes(3, ROTATED.plusSeconds(50))).isTrue();
		assertThat(at(3).refreshServes(3, ROTATED.plusSeconds(100))).isFalse();
		assertThat(at(3).refreshServes(4, ROTATED)).isFalse();
	}

	@Test
	void theOneBeforeServesForHalfAMinute() {
		assertThat(at(3).refreshServes(2, ROTATED.plusSeconds(29))).isTrue();
		assertThat(at(3).refreshServes(2, ROTATED.plusSeconds(30))).isFalse();
	}

	@Test
	void olderOnesDoNot() {
		assertThat(at(3).refreshServes(1, ROTATED)).isFalse();
		assertThat(at(1).refreshServes(0, ROTATED)).isFalse();
	}

	private static StoredAuthorization at(long number) {
		return new StoredAuthorization("id", "client", List.of(), "http://127.0.0.1/", Map.of(), "identity", 1, ROTATED,
				"contact", "account", 1, number, ROTATED, ROTATED.plusSeconds(100), null, null, null, null);
	}

}
