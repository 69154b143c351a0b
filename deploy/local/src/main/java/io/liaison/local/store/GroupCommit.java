package io.liaison.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets no reply out before the data it tells of is in the file, with one commit for all
 * commands that wait at the same time. A commit never falls into the middle of a command:
 * a document and its index entries are written together or not at all.
 */
final class GroupCommit {

	private final Runnable commit;

	/** Shared by the commands that run, exclusive for the commit. */
	private final ReentrantReadWriteLock running = new ReentrantReadWriteLock();

	private final ReentrantLock committing = new ReentrantLock();

	private final AtomicLong started = new AtomicLong();

	private volatile long committed;

	GroupCommit(Runnable commit) {
		this.commit = commit;
	}

	/**
	 * Runs a command that may write; what it wrote is in the file when this returns or
	 * throws.
	 */
	<T> T write(Supplier<T> command) {
		this.running.readLock().lock();
		long ticket = this.started.incrementAndGet();
		try {
			return command.get();
		}
		finally {
			this.running.readLock().unlock();
			await(ticket);
		}
	}

	/**
	 * Runs a command that only reads; everything it may have seen is in the file when
	 * this returns. Does not wait for commands that run.
	 */
	<T> T read(Supplier<T> command) {
		try {
			return command.get();
		}
		finally {
			await(this.started.get());
		}
	}

	/** Runs something no command may see the middle of. */
	void exclusively(Runnable action) {
		this.committing.lock();
		this.running.writeLock().lock();
		try {
			action.run();
		}
		finally {
			this.running.writeLock().unlock();
			this.committing.unlock();
		}
	}

	private void await(long ticket) {
		if (this.committed >= ticket) {
			return;
		}
		this.committing.lock();
		try {
			if (this.committed < ticket) {
				commit();
			}
		}
		finally {
			this.committing.unlock();
		}
	}

	private void commit() {
		this.running.writeLock().lock();
		try {
			long upTo = this.started.get();
			this.commit.run();
			this.committed = upTo;
		}
		finally {
			this.running.writeLock().unlock();
		}
	}

}
