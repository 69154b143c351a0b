package io.liaison.systemtest.failure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Form;
import tools.jackson.databind.JsonNode;

/** Customers who open tickets, in turn or all at once. Nothing is sent again. */
final class TicketCrowd {

	private static final Map<String, String> QUESTION = Map.of("subject", "Printer", "message", "It does not print.");

	private final List<ApiClient> customers;

	private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

	private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();

	TicketCrowd(List<ApiClient> customers) {
		this.customers = customers;
	}

	/**
	 * Each opens the next when the last is answered.
	 * @return how many were acknowledged
	 */
	int asTheyAreAnswered(Duration time) {
		int before = this.acknowledged.size();
		long end = System.nanoTime() + time.toNanos();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < this.customers.size(); i++) {
				int customer = i;
				threads.execute(() -> {
					while (System.nanoTime() < end) {
						opens(customer);
					}
				});
			}
		}
		return this.acknowledged.size() - before;
	}

	/** So many a second, whatever becomes of those before. */
	void whateverIsAnswered(int perSecond, int seconds) {
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < perSecond * seconds; i++) {
				LockSupport.parkNanos(begin + i * 1_000_000_000L / perSecond - System.nanoTime());
				int customer = i % this.customers.size();
				threads.execute(() -> opens(customer));
			}
		}
	}

	/**
	 * One ticket of a customer; what got no answer is neither acknowledged nor refused.
	 */
	boolean opens(int customer) {
		Answer answer;
		try {
			answer = this.customers.get(customer).post("/api/tickets", QUESTION);
		}
		catch (AssertionError ex) {
			return false;
		}
		if (answer.status() == 201) {
			this.acknowledged.add(Staff.id(answer));
			return true;
		}
		this.refused.add(answer.status());
		return false;
	}

	Queue<String> acknowledged() {
		return this.acknowledged;
	}

	/** With which status. */
	Queue<Integer> refused() {
		return this.refused;
	}

	/** Ids of all that are there. */
	List<String> tickets() {
		List<String> ids = new ArrayList<>();
		for (ApiClient customer : this.customers) {
			String next = "";
			while (next != null) {
				JsonNode page = customer
					.get("/api/tickets?limit=200" + (next.isEmpty() ? "" : "&cursor=" + Form.encode(next)))
					.expect(200)
					.json();
				page.path("items").values().forEach((ticket) -> ids.add(ticket.path("id").asString()));
				next = page.path("next").asString(null);
			}
		}
		return ids;
	}

}
