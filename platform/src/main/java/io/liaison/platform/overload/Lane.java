package io.liaison.platform.overload;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.resilience4j.bulkhead.Bulkhead;

/**
 * Requests of one kind: so many run, in the order of their coming, so many wait for a
 * moment, and the next one is turned away at once.
 */
final class Lane {

	private final Bulkhead running;

	private final int places;

	private final AtomicInteger waiting = new AtomicInteger();

	Lane(Bulkhead running, int places) {
		this.running = running;
		this.places = places;
	}

	/** Whether a request may run now; if so, {@link #leave} must follow. */
	boolean enter() {
		boolean full = this.running.getMetrics().getAvailableConcurrentCalls() == 0;
		if (this.waiting.incrementAndGet() > this.places && full) {
			this.waiting.decrementAndGet();
			return false;
		}
		try {
			return this.running.tryAcquirePermission();
		}
		finally {
			this.waiting.decrementAndGet();
		}
	}

	/** How many wait for their turn. */
	int waiting() {
		return this.waiting.get();
	}

	void leave() {
		this.running.onComplete();
	}

}
