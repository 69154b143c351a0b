package io.liaison.platform.work;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The entries of one task that this instance performs or is about to. Each task has
 * threads of its own, so none waits for another.
 */
final class TaskQueue {

	private static final int BATCH = 100;

	private final Task task;

	private final ThreadPoolExecutor threads;

	private final Set<String> keys = ConcurrentHashMap.newKeySet();

	/** Whether more is due than was fetched. */
	private final AtomicBoolean more = new AtomicBoolean();

	TaskQueue(Task task, int mostConcurrency) {
		this.task = task;
		int concurrency = Math.min(task.concurrency(), mostConcurrency);
		this.threads = new ThreadPoolExecutor(concurrency, concurrency, 0, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), Thread.ofVirtual().name(task.name() + "-", 0).factory(),
				new ThreadPoolExecutor.DiscardPolicy());
	}

	Task task() {
		return this.task;
	}

	/**
	 * @param work performs the entry, unless it is in the queue, and answers what is
	 * still to be done when it may be in the queue again: what is put from then on must
	 * not be missed
	 */
	void add(String key, Supplier<Runnable> work) {
		if (this.keys.add(key)) {
			this.threads.execute(() -> {
				Runnable end;
				try {
					end = work.get();
				}
				finally {
					this.keys.remove(key);
				}
				end.run();
			});
		}
	}

	/** More of what is due, when there is room for it. */
	List<String> fetch(Worklist worklist) {
		if (this.threads.getQueue().size() >= BATCH) {
			return List.of();
		}
		List<String> due = worklist.due(this.task.name(), BATCH);
		this.more.set(due.size() == BATCH);
		return due;
	}

	/** Whether to fetch at once, and not at the next poll; said to one who asks. */
	boolean runsDry() {
		return this.threads.getQueue().isEmpty() && this.more.compareAndSet(true, false);
	}

	void shutdown() {
		this.threads.shutdown();
	}

	/**
	 * @return false when something is still performed
	 */
	boolean awaitEnd(Duration atMost) throws InterruptedException {
		return this.threads.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
	}

}
