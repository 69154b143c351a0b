package io.liaison.platform.lease;

import java.util.function.LongSupplier;

/**
 * A key that this process has taken.
 */
public final class Lease {

	private final String key;

	private final String owner;

	private final LongSupplier nanoTime;

	private final long patienceNanos;

	private volatile long renewedAt;

	private volatile boolean lost;

	Lease(String key, String owner, LongSupplier nanoTime, long patienceNanos, long takenAt) {
		this.key = key;
		this.owner = owner;
		this.nanoTime = nanoTime;
		this.patienceNanos = patienceNanos;
		this.renewedAt = takenAt;
	}

	public String key() {
		return this.key;
	}

	String owner() {
		return this.owner;
	}

	/**
	 * Whether the key is certainly still mine. It counts from before the last renewal was
	 * sent, others count from after they saw it: so this ends before another takes over.
	 */
	public boolean held() {
		return !this.lost && this.nanoTime.getAsLong() - this.renewedAt < this.patienceNanos;
	}

	void renewed(long sentAt) {
		this.renewedAt = sentAt;
	}

	void lose() {
		this.lost = true;
	}

}
