package io.liaison.platform.store.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long records of a kind are kept. One that follows from an event takes its time from
 * the event; an event that is older than that makes none, so reading a topic anew does
 * not bring back what was deleted.
 */
public final class Retention {

	private final String collection;

	private final String field;

	private final Duration kept;

	private final InstantSource clock;

	Retention(String collection, String field, Duration kept, InstantSource clock) {
		this.collection = collection;
		this.field = field;
		this.kept = kept;
		this.clock = clock;
	}

	/** Whether what follows from something of that time is not to be kept any more. */
	public boolean isOver(Instant time) {
		return time.isBefore(horizon());
	}

	Instant horizon() {
		return this.clock.instant().minus(this.kept);
	}

	/** The same one by another clock. */
	Retention by(InstantSource other) {
		return new Retention(this.collection, this.field, this.kept, other);
	}

	String collection() {
		return this.collection;
	}

	String field() {
		return this.field;
	}

}
