package io.liaison.access.revocation;

import java.time.Duration;

import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/** From where in the revocations a token is signed. */
@Component
public class SigningPosition {

	private static final Duration SOON = Duration.ofSeconds(1);

	private final RevocationPositions positions;

	private final ViewCatchUp views;

	SigningPosition(RevocationPositions positions, ViewCatchUp views) {
		this.positions = positions;
		this.views = views;
	}

	/**
	 * To be read before anything that rights are read from.
	 * @throws Refusal UNAVAILABLE until this instance has seen the views reach what was
	 * the end of their topics, and of the revocations, when it started
	 */
	public long current() {
		if (!this.views.isOver()) {
			throw notYet();
		}
		return this.positions.current().orElseThrow(SigningPosition::notYet);
	}

	private static Refusal notYet() {
		return Refusal.unavailable("What everybody may do is not known here yet. Try again.", SOON);
	}

}
