package io.liaison.systemtest.outage;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Answer;

/**
 * Staff who add contacts to accounts in turn, ten a second, whatever is answered. Nothing
 * is sent again.
 */
final class Load implements AutoCloseable {

	private final Staff staff;

	private final List<String> accountIds;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final AtomicInteger begun = new AtomicInteger();

	private final Queue<String> linked = new ConcurrentLinkedQueue<>();

	private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();

	Load(Staff staff, List<String> accountIds) {
		this.staff = staff;
		this.accountIds = accountIds;
		this.clock.scheduleAtFixedRate(this::add, 0, 100, TimeUnit.MILLISECONDS);
	}

	private void add() {
		int number = this.begun.incrementAndGet();
		Answer created = this.staff.createContact("Lou", "Load" + number, "lou" + number + "@load.example");
		if (created.status() != 201) {
			this.refused.add(new Refused(System.nanoTime(), created));
			return;
		}
		String contactId = Staff.id(created);
		String accountId = this.accountIds.get(number % this.accountIds.size());
		Answer link = this.staff.link(accountId, contactId, "member");
		if (link.status() == 201) {
			this.linked.add(contactId);
		}
		else {
			this.refused.add(new Refused(System.nanoTime(), link));
		}
	}

	/** The contacts whose links were acknowledged. */
	Queue<String> linked() {
		return this.linked;
	}

	Queue<Refused> refused() {
		return this.refused;
	}

	@Override
	public void close() throws InterruptedException {
		this.clock.shutdown();
		if (!this.clock.awaitTermination(1, TimeUnit.MINUTES)) {
			throw new AssertionError("a request hangs");
		}
	}

	record Refused(long nanoTime, Answer answer) {

		Duration after(long begin) {
			return Duration.ofNanos(this.nanoTime - begin);
		}

	}

}
