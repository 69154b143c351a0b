package io.liaison.access;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

import io.liaison.access.Halts.Halt;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running service, and two things that happen to it at the same time: one is halted
 * before each of its steps at the store in turn while the other is done there.
 */
@Import(Halts.class)
abstract class RaceIntegration extends AccessIntegration {

	/**
	 * One time more than there are steps: the last time it is over before the other
	 * begins.
	 * @param halted takes the name that the request says in {@link Halts#HEADER}
	 */
	<T> void inEveryOrder(Runnable beforehand, Function<String, T> halted, Runnable meanwhile, Consumer<T> afterwards) {
		int step = 1;
		boolean reached = true;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (; reached; step++) {
				beforehand.run();
				String name = UUID.randomUUID().toString();
				Halt halt = Halts.before(step, name);
				Future<T> running = threads.submit(() -> halted.apply(name));
				reached = halt.isReached(running);
				try {
					meanwhile.run();
				}
				finally {
					halt.goOn();
				}
				afterwards.accept(running.get());
			}
		}
		catch (Exception | AssertionError ex) {
			throw new AssertionError("halted before step " + (step) + ": " + ex.getMessage(), ex);
		}
		assertThat(step).as("steps at the store").isGreaterThan(4);
	}

	/** Another customer's contact each time. */
	Person somebody() {
		String name = UUID.randomUUID().toString().substring(0, 8);
		Person person = new Person("acc-" + name, "con-" + name, "eml-" + name, name + "@example.org");
		this.directory.contact(person.contact(), person.email(), person.address());
		this.directory.account(person.account(), "CUSTOMER", Directory.link(person.contact()));
		awaitGrant(person.account(), person.email());
		return person;
	}

	void awaitRefusal(JsonNode tokens) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.api.as(text(tokens, "access_token")).get("/api/me").status() == 401);
	}

	record Person(String account, String contact, String email, String address) {
	}

}
