package io.liaison.access.grant.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The invitation to one grant (C1).
 *
 * @param version raised by each send; the link of an older one is dead (T48)
 * @param day the one that {@code sentThatDay} counts, in UTC
 */
public record Invitation(State state, long version, @Nullable Instant sentAt, @Nullable Instant expiresAt,
		@Nullable Instant day, @Nullable Integer sentThatDay) {

	/** How long its link serves. */
	public static final Duration TTL = Duration.ofDays(7);

	public static final Invitation DEFERRED = new Invitation(State.DEFERRED, 0, null, null, null, null);

	public Invitation sent(Instant now) {
		return new Invitation(State.SENT, this.version + 1, now, now.plus(TTL), now.truncatedTo(ChronoUnit.DAYS),
				sentOnDayOf(now) + 1);
	}

	public Invitation become(State next) {
		return new Invitation(next, this.version, this.sentAt, this.expiresAt, this.day, this.sentThatDay);
	}

	/** How often it was sent on the day of that time, in UTC. */
	public int sentOnDayOf(Instant now) {
		return (this.sentThatDay != null && now.truncatedTo(ChronoUnit.DAYS).equals(this.day)) ? this.sentThatDay : 0;
	}

	/** The state as one sees it at that time: what was sent expires by itself. */
	public State stateAt(Instant now) {
		return (this.state == State.SENT && expired(now)) ? State.EXPIRED : this.state;
	}

	public boolean expired(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

	/** Whether the mail of this invitation went out and still waits for an answer. */
	public boolean outstanding() {
		return this.state == State.SENT || this.state == State.ACCEPTED;
	}

	/** C1. */
	public enum State {

		DEFERRED, SENT, ACCEPTED, EXPIRED, SUPERSEDED, REVOKED

	}

}
