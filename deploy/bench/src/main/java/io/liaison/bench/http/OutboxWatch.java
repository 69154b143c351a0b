package io.liaison.bench.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.liaison.systemtest.installation.Liaison;

/** Looks every second how long the oldest event of any service has waited. */
final class OutboxWatch implements AutoCloseable {

	static final String AGE = "liaison_outbox_oldest_age_seconds";

	private final ServiceMetrics metrics;

	private final Thread thread = Thread.ofPlatform().daemon().name("outbox-watch").unstarted(this::watch);

	private volatile double greatest;

	private volatile boolean closed;

	private OutboxWatch(ServiceMetrics metrics) {
		this.metrics = metrics;
	}

	static OutboxWatch start(Liaison liaison) {
		OutboxWatch watch = new OutboxWatch(new ServiceMetrics(liaison));
		watch.thread.start();
		return watch;
	}

	private void watch() {
		while (!this.closed) {
			this.greatest = Math.max(this.greatest, this.metrics.greatest(AGE));
			LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
		}
	}

	/** Of all that was seen, in seconds. */
	double greatest() {
		return this.greatest;
	}

	@Override
	public void close() {
		this.closed = true;
		LockSupport.unpark(this.thread);
	}

}
