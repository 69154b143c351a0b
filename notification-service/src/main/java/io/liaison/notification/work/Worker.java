package io.liaison.notification.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.notification.work.Task.Done;
import io.liaison.notification.work.Task.Later;
import io.liaison.notification.work.Task.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Performs the worklist: an entry of this process at once, those of other instances and
 * of earlier lives at the next poll.
 */
@Component
class Worker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Worker.class);

	private static final int BATCH = 200;

	private final Worklist worklist;

	private final Map<String, Task> tasks;

	private final Duration poll;

	private final long renewal;

	private final int concurrency;

	private final Semaphore slots;

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	private volatile ScheduledExecutorService timer = stopped();

	Worker(Worklist worklist, List<Task> tasks, WorkProperties properties,
			@Value("${liaison.poll:200ms}") Duration poll, MeterRegistry meters) {
		this.worklist = worklist;
		this.tasks = tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
		this.poll = poll;
		this.renewal = Math.max(1, properties.claim().toMillis() / 3);
		this.concurrency = properties.concurrency();
		this.slots = new Semaphore(this.concurrency);
		meters.gauge("liaison.work.waiting", worklist, Worklist::size);
	}

	@Override
	public void start() {
		this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("worklist").factory());
		this.worklist.onPut(this::take);
		this.timer.scheduleWithFixedDelay(this::takeDue, 0, this.poll.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Takes nothing more and lets what is being performed end. */
	@Override
	public void stop() {
		this.timer.shutdownNow();
		try {
			if (!this.slots.tryAcquire(this.concurrency, 10, TimeUnit.SECONDS)) {
				logger.warn("Stopped while work was being done; it will be done again");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.slots.drainPermits();
			this.slots.release(this.concurrency);
		}
	}

	@Override
	public boolean isRunning() {
		return !this.timer.isShutdown();
	}

	private void takeDue() {
		try {
			this.worklist.due(BATCH).forEach(this::take);
		}
		catch (RuntimeException ex) {
			logger.warn("The worklist cannot be read: {}", ex.toString());
		}
	}

	private void take(String key) {
		if (isRunning() && this.taken.add(key)) {
			Thread.startVirtualThread(() -> perform(key));
		}
	}

	private void perform(String key) {
		Outcome outcome = Outcome.DONE;
		this.slots.acquireUninterruptibly();
		try {
			outcome = isRunning() ? claimAndPerform(key) : outcome;
		}
		catch (RuntimeException ex) {
			logger.warn("Work {} is left to the next poll: {}", key, ex.toString());
		}
		finally {
			this.slots.release();
			this.taken.remove(key);
		}
		if (outcome instanceof Later(Duration delay)) {
			again(key, delay);
		}
	}

	private Outcome claimAndPerform(String key) {
		Integer attempt = this.worklist.claim(key).orElse(null);
		if (attempt == null) {
			return Outcome.DONE;
		}
		ScheduledFuture<?> renewal = this.timer.scheduleWithFixedDelay(() -> renew(key, attempt), this.renewal,
				this.renewal, TimeUnit.MILLISECONDS);
		Outcome outcome = performed(key, attempt);
		renewal.cancel(false);
		switch (outcome) {
			case Done() -> this.worklist.done(key);
			case Later(Duration delay) -> this.worklist.postpone(key, attempt, delay);
		}
		return outcome;
	}

	private void renew(String key, int attempt) {
		try {
			this.worklist.renew(key, attempt);
		}
		catch (RuntimeException ex) {
			logger.warn("The claim of work {} cannot be renewed: {}", key, ex.toString());
		}
	}

	private Outcome performed(String key, int attempt) {
		int colon = key.indexOf(':');
		try {
			Task task = this.tasks.get(key.substring(0, colon));
			if (task == null) {
				throw new IllegalStateException("No task of this name");
			}
			return task.perform(key.substring(colon + 1), attempt);
		}
		catch (RuntimeException ex) {
			logger.warn("Work {} failed at attempt {} and is tried again", key, attempt, ex);
			return Later.after(attempt);
		}
	}

	private void again(String key, Duration delay) {
		if (isRunning()) {
			this.timer.schedule(() -> take(key), delay.toMillis() + 1, TimeUnit.MILLISECONDS);
		}
	}

	private static ScheduledExecutorService stopped() {
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
		timer.shutdown();
		return timer;
	}

}
