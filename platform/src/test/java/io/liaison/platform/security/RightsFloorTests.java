package io.liaison.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class RightsFloorTests {

	private static final Instant NOW = Instant.now();

	private final RightsFloor floor = new RightsFloor();

	@Test
	void keepsTheHighestVersion() {
		this.floor.raise("role", "r1", 5, NOW);
		this.floor.raise("role", "r1", 3, NOW);
		assertThat(accepts("r:r1", 4)).isFalse();
		assertThat(accepts("r:r1", 5)).isTrue();
		assertThat(accepts("r:r2", 1)).isTrue();
	}

	@Test
	void forgetsWhatNoLivingTokenCanBeOlderThan() {
		this.floor.raise("role", "r1", 5, NOW.minus(Duration.ofMinutes(14)));
		this.floor.forget(NOW);
		assertThat(accepts("r:r1", 4)).isFalse();
		this.floor.forget(NOW.plus(Duration.ofMinutes(2)));
		assertThat(accepts("r:r1", 4)).isTrue();
	}

	@Test
	void aVersionThatIsNoNumberIsNone() {
		this.floor.raise("role", "r1", 1, NOW);
		assertThat(accepts("r:r1", "x")).isFalse();
	}

	private boolean accepts(String key, Object version) {
		Jwt token = Jwt.withTokenValue("t")
			.header("alg", "ES256")
			.subject("s")
			.claim("ver", Map.of(key, version))
			.build();
		return !this.floor.validate(token).hasErrors();
	}

}
