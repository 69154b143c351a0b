package io.liaison.platform.work;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.platform.problem.Failures;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.work.Task.Done;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Performs the worklist: an entry of this process at once, those of other instances and
 * of earlier lives at the next poll.
 */
final class Worker implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Worker.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Runnable NOTHING = () -> {
	};

	private final Worklist worklist;

	private final List<Task> tasks;

	private final WorkSettings settings;

	private final Set<Task> unasked;

	private volatile Map<String, TaskQueue> queues = Map.of();

	private volatile ScheduledThreadPoolExecutor timer = timer();

	private volatile boolean running;

	Worker(Worklist worklist, List<Task> tasks, WorkSettings settings) {
		this.worklist = worklist;
		this.tasks = tasks;
		this.settings = settings;
		this.unasked = new HashSet<>(tasks);
	}

	@Override
	public void start() {
		this.queues = this.tasks.stream()
			.map((task) -> new TaskQueue(task, this.settings.concurrency()))
			.collect(Collectors.toMap((queue) -> queue.task().name(), Function.identity()));
		this.timer = timer();
		this.running = true;
		this.worklist.onDue(this::take);
		every(this.settings.poll(), () -> this.queues.values().forEach(this::fetch));
		every(this.settings.renewal(), this::watch);
		every(this.settings.renewal(), this::askForUnfinished);
	}

	/** Takes nothing more and lets what is being performed end. */
	@Override
	public void stop() {
		this.running = false;
		this.queues.values().forEach(TaskQueue::shutdown);
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			for (TaskQueue queue : this.queues.values()) {
				if (!queue.awaitEnd(Duration.ofNanos(end - System.nanoTime()))) {
					log.warn("Stopped while {} was at work; it will be done again", queue.task().name());
				}
			}
			this.timer.shutdown();
			this.timer.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			this.timer.shutdown();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private static ScheduledThreadPoolExecutor timer() {
		ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(4,
				Thread.ofVirtual().name("worklist-", 0).factory());
		timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		return timer;
	}

	private void every(Duration pause, Runnable work) {
		this.timer.scheduleWithFixedDelay(() -> {
			try {
				work.run();
			}
			catch (Throwable ex) {
				// of whatever kind: what is thrown from here is never done again
				log.warn("The worklist cannot be read: {}", described(ex));
			}
		}, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void fetch(TaskQueue queue) {
		queue.fetch(this.worklist).forEach(this::take);
	}

	private void watch() {
		this.worklist.abandoned().forEach(this::take);
		this.worklist.adopt();
	}

	private void askForUnfinished() {
		for (Task task : Set.copyOf(this.unasked)) {
			try {
				task.unfinished().forEach((id) -> this.worklist.put(task.name(), id));
				this.unasked.remove(task);
			}
			catch (RuntimeException ex) {
				log.warn("What is unfinished of {} is asked again: {}", task.name(), Failures.describe(ex));
			}
		}
	}

	/** Entries of tasks of another version are left to its instances. */
	private void take(String key) {
		TaskQueue queue = this.queues.get(WorkEntry.task(key));
		if (this.running && queue != null) {
			queue.add(key, () -> perform(queue, key));
		}
	}

	private void takeAfter(Duration delay, String key) {
		if (this.running) {
			this.timer.schedule(() -> take(key), delay.toMillis() + 1, TimeUnit.MILLISECONDS);
		}
	}

	private Runnable perform(TaskQueue queue, String key) {
		ClaimedEntry entry = claimed(key).orElse(null);
		if (entry == null) {
			return NOTHING;
		}
		long renewal = this.settings.renewal().toMillis();
		ScheduledFuture<?> renewals = this.timer.scheduleWithFixedDelay(() -> renew(entry), renewal, renewal,
				TimeUnit.MILLISECONDS);
		Outcome outcome = performed(queue.task(), entry);
		return () -> {
			end(entry, outcome);
			renewals.cancel(false);
			if (queue.runsDry()) {
				fetch(queue);
			}
		};
	}

	private Optional<ClaimedEntry> claimed(String key) {
		try {
			return this.running ? this.worklist.claim(key) : Optional.empty();
		}
		catch (RuntimeException ex) {
			log.warn("Work {} is left to the next poll: {}", key, described(ex));
			return Optional.empty();
		}
	}

	private Outcome performed(Task task, ClaimedEntry entry) {
		try {
			return task.perform(WorkEntry.subject(entry.key()), new RunningClaim(entry));
		}
		catch (Throwable ex) {
			// of whatever kind: an entry must not stay claimed for ever
			log.warn("Work {} failed at attempt {} and is tried again: {}", entry.key(), entry.attempt(),
					described(ex));
			return Later.after(entry.attempt());
		}
	}

	private void end(ClaimedEntry entry, Outcome outcome) {
		try {
			boolean mine = switch (outcome) {
				case Done() -> this.worklist.done(entry);
				case Later(Duration delay) -> this.worklist.postpone(entry, delay);
			};
			if (!mine) {
				log.warn("Work {} was taken by another instance meanwhile", entry.key());
			}
			else if (outcome instanceof Later(Duration delay)) {
				takeAfter(delay, entry.key());
			}
		}
		catch (Throwable ex) {
			// of whatever kind: the claim would be renewed on
			log.warn("What became of work {} cannot be stored: {}", entry.key(), described(ex));
			this.worklist.abandon(entry);
			takeAfter(Later.after(entry.attempt()).delay(), entry.key());
		}
	}

	private void renew(ClaimedEntry entry) {
		try {
			this.worklist.renew(entry);
		}
		catch (Throwable ex) {
			// of whatever kind: what is thrown from here is never done again
			log.warn("The claim of work {} cannot be renewed: {}", entry.key(), described(ex));
		}
	}

	/** A store that is away fails often, and in the same way. */
	private static String described(Throwable failure) {
		return StoreFailure.passes(failure) ? failure.getClass().getSimpleName() : Failures.describe(failure);
	}

	private final class RunningClaim implements Claim {

		private final ClaimedEntry entry;

		RunningClaim(ClaimedEntry entry) {
			this.entry = entry;
		}

		@Override
		public int attempt() {
			return this.entry.attempt();
		}

		@Override
		public boolean held() {
			return Worker.this.running && this.entry.lease().held();
		}

	}

}
