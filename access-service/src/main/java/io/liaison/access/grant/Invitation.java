package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The invitation to one grant (C1).
 *
 * @param version raised by each send; the link of an older one is dead (T48)
 */
public record Invitation(State state, long version, @Nullable Instant sentAt, @Nullable Instant expiresAt) {

	/** How long its link serves. */
	public static final Duration TTL = Duration.ofDays(7);

	static final Invitation DEFERRED = new Invitation(State.DEFERRED, 0, null, null);

	Invitation sent(Instant now) {
		return new Invitation(State.SENT, this.version + 1, now, now.plus(TTL));
	}

	Invitation become(State next) {
		return new Invitation(next, this.version, this.sentAt, this.expiresAt);
	}

	/** The state as one sees it at that time: what was sent expires by itself. */
	public State stateAt(Instant now) {
		return (this.state == State.SENT && expired(now)) ? State.EXPIRED : this.state;
	}

	boolean expired(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

	/** Whether the mail of this invitation went out and still waits for an answer. */
	boolean outstanding() {
		return this.state == State.SENT || this.state == State.ACCEPTED;
	}

	/** C1. */
	public enum State {

		DEFERRED, SENT, ACCEPTED, EXPIRED, SUPERSEDED, REVOKED

	}

}
