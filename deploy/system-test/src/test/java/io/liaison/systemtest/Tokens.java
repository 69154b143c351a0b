package io.liaison.systemtest;

import java.time.Instant;

/** What the token endpoint gave to {@code liaison-cli}. */
record Tokens(String access, String refresh, Instant expiresAt) {

	static Tokens of(Answer answer) {
		long seconds = answer.expect(200).json().path("expires_in").asLong();
		return new Tokens(answer.text("access_token"), answer.text("refresh_token"),
				Instant.now().plusSeconds(seconds));
	}

	boolean nearlyExpired() {
		return Instant.now().isAfter(this.expiresAt.minusSeconds(60));
	}

}
