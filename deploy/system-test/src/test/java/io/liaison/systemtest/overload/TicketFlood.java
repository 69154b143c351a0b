package io.liaison.systemtest.overload;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;

/** Tickets that are opened, each asked for once, and what became of each. */
final class TicketFlood {

	private final ApiClient api;

	private final AtomicInteger number = new AtomicInteger();

	final Queue<String> opened = new ConcurrentLinkedQueue<>();

	final Queue<Answer> refused = new ConcurrentLinkedQueue<>();

	final Queue<Throwable> unanswered = new ConcurrentLinkedQueue<>();

	TicketFlood(ApiClient api) {
		this.api = api;
	}

	/** So many callers, each with its next ticket when the last is answered. */
	double perSecond(int callers, int seconds) {
		int before = this.opened.size();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int caller = 0; caller < callers; caller++) {
				threads.execute(() -> {
					while (System.nanoTime() < end) {
						open();
					}
				});
			}
		}
		return (this.opened.size() - before) / (double) seconds;
	}

	/** At this rate, however long each takes. */
	void at(int perSecond, int seconds) {
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < perSecond * seconds; i++) {
				long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
				while (System.nanoTime() < due) {
					LockSupport.parkNanos(due - System.nanoTime());
				}
				threads.execute(this::open);
			}
		}
	}

	Answer open() {
		int mine = this.number.incrementAndGet();
		try {
			Answer answer = this.api.post("/api/tickets", Map.of("subject", "Flood " + mine, "message", "Please."));
			if (answer.status() == 201) {
				this.opened.add(answer.text("id"));
			}
			else {
				this.refused.add(answer);
			}
			return answer;
		}
		catch (RuntimeException | AssertionError ex) {
			this.unanswered.add(ex);
			throw ex;
		}
	}

}
