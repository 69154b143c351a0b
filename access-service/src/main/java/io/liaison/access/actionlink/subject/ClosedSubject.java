package io.liaison.access.actionlink.subject;

import java.time.Instant;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/** That nothing is done any more with something of a system's; its id is of both. */
final class ClosedSubject extends Aggregate<ClosedSubject.State> {

	ClosedSubject(String id, @Nullable State state) {
		super(id, state);
	}

	static ClosedSubject of(String id, Instant now) {
		ClosedSubject closed = new ClosedSubject(id, null);
		closed.become(new State(now));
		return closed;
	}

	record State(Instant closedAt) {
	}

}
