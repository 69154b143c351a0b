package io.liaison.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The documents the relay has yet to look at, each once, in the order they became known.
 * Those that failed wait a while, longer each time.
 */
final class RelayQueue {

	/** Beyond it ids are forgotten; the next poll finds them again. */
	private static final int CAPACITY = 50_000;

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition arrived = this.lock.newCondition();

	private final Set<DocumentKey> keys = new LinkedHashSet<>();

	private final Map<DocumentKey, Pause> failing = new HashMap<>();

	void add(Collection<DocumentKey> more) {
		this.lock.lock();
		try {
			if (this.keys.size() < CAPACITY && this.keys.addAll(more)) {
				this.arrived.signal();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes documents that are due, waiting a moment for the first.
	 */
	List<DocumentKey> take(int most, Duration wait) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			if (this.keys.isEmpty()) {
				this.arrived.await(wait.toMillis(), TimeUnit.MILLISECONDS);
			}
			List<DocumentKey> taken = new ArrayList<>();
			Iterator<DocumentKey> next = this.keys.iterator();
			while (next.hasNext() && taken.size() < most) {
				DocumentKey key = next.next();
				next.remove();
				Pause pause = this.failing.get(key);
				// not due: forgotten here, the next poll brings it again
				if (pause == null || pause.over()) {
					taken.add(key);
				}
			}
			return taken;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * @return how many documents are failing now
	 */
	int failing() {
		this.lock.lock();
		try {
			return this.failing.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	void failed(DocumentKey key) {
		this.lock.lock();
		try {
			this.failing.merge(key, new Pause(System.nanoTime(), Duration.ofSeconds(1)), (before, first) -> new Pause(
					System.nanoTime(),
					before.length.compareTo(LONGEST_PAUSE) < 0 ? before.length.multipliedBy(2) : LONGEST_PAUSE));
		}
		finally {
			this.lock.unlock();
		}
	}

	void succeeded(DocumentKey key) {
		this.lock.lock();
		try {
			this.failing.remove(key);
		}
		finally {
			this.lock.unlock();
		}
	}

	private record Pause(long since, Duration length) {

		boolean over() {
			return System.nanoTime() - this.since >= this.length.toNanos();
		}

	}

}
