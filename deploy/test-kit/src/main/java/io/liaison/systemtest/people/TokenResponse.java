package io.liaison.systemtest.people;

import java.time.Instant;

import io.liaison.systemtest.web.Answer;

/** What the token endpoint gave to {@code liaison-cli}. */
public record TokenResponse(String access, String refresh, Instant expiresAt) {

	public static TokenResponse of(Answer answer) {
		long seconds = answer.expect(200).json().path("expires_in").asLong();
		return new TokenResponse(answer.text("access_token"), answer.text("refresh_token"),
				Instant.now().plusSeconds(seconds));
	}

	boolean nearlyExpired() {
		return Instant.now().isAfter(this.expiresAt.minusSeconds(60));
	}

}
