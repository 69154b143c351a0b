package io.liaison.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The documents the relay has yet to look at, each once, in the order they became known.
 */
final class RelayQueue {

	/** Beyond it ids are forgotten; the next poll finds them again. */
	private static final int CAPACITY = 50_000;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition arrived = this.lock.newCondition();

	private final Set<DocumentKey> keys = new LinkedHashSet<>();

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
				taken.add(key);
			}
			return taken;
		}
		finally {
			this.lock.unlock();
		}
	}

}
