package io.liaison.platform.relay;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes into one transaction: at most 500 events or 1 MB, unless a single one is
 * larger.
 */
final class Batch {

	static final int MOST_EVENTS = 500;

	private static final int MOST_BYTES = 1_000_000;

	private final List<Outbox> outboxes = new ArrayList<>();

	private final List<DocumentKey> unfinished = new ArrayList<>();

	private int events;

	private int bytes;

	void add(Outbox outbox) {
		Outbox part = outbox.first(MOST_EVENTS - this.events, MOST_BYTES - this.bytes);
		boolean fits = this.events + part.events().size() <= MOST_EVENTS && this.bytes + part.bytes() <= MOST_BYTES;
		if (fits || this.events == 0) {
			this.outboxes.add(part);
			this.events += part.events().size();
			this.bytes += part.bytes();
		}
		if (!fits || part.events().size() < outbox.events().size()) {
			this.unfinished.add(outbox.key());
		}
	}

	boolean full() {
		return !this.unfinished.isEmpty() || this.events >= MOST_EVENTS || this.bytes >= MOST_BYTES;
	}

	List<Outbox> outboxes() {
		return this.outboxes;
	}

	/** Documents with more events than went in here. */
	List<DocumentKey> unfinished() {
		return this.unfinished;
	}

}
