package io.liaison.notification.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.liaison.notification.work.Task.Later;
import io.liaison.notification.work.Task.Outcome;
import io.liaison.platform.testing.LocalParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final ConnectionString store = new ConnectionString(LocalParts.storeUri());

	private final MongoClient client = MongoClients.create(this.store);

	private final MongoDatabase database = this.client.getDatabase(this.store.getDatabase());

	private final Queue<Worker> workers = new ConcurrentLinkedQueue<>();

	@AfterEach
	void stop() {
		this.workers.forEach(Worker::stop);
		this.client.close();
	}

	@Test
	void twoInstancesPerformEachEntryOnce() {
		Queue<String> performed = new ConcurrentLinkedQueue<>();
		Worklist here = worklist(LONG);
		Worklist there = worklist(LONG);
		List.of(here, there).forEach((list) -> work(list, LONG, (id, attempt) -> {
			performed.add(id);
			return Outcome.DONE;
		}));
		IntStream.range(0, 100).forEach((i) -> ((i % 2 == 0) ? here : there).put("test", "n" + i));
		Awaitility.await().until(() -> here.size() == 0);
		assertThat(performed).hasSize(100).doesNotHaveDuplicates();
	}

	@Test
	void anEntryWhoseTakerDiedComesBackWhenTheClaimEnds() {
		Worklist list = worklist(Duration.ofSeconds(1));
		list.put("test", "n");
		assertThat(list.claim("test:n")).contains(1);
		assertThat(list.claim("test:n")).isEmpty();
		Set<Integer> attempts = ConcurrentHashMap.newKeySet();
		work(list, LONG, (id, attempt) -> {
			attempts.add(attempt);
			return Outcome.DONE;
		});
		Awaitility.await().until(() -> list.size() == 0);
		assertThat(attempts).containsExactly(2);
	}

	@Test
	void workThatTakesLongerThanAClaimIsNotTakenAway() {
		Worklist list = worklist(Duration.ofMillis(300));
		Queue<Integer> attempts = new ConcurrentLinkedQueue<>();
		CountDownLatch end = new CountDownLatch(1);
		for (int instance = 0; instance < 2; instance++) {
			work(list, Duration.ofMillis(300), (id, attempt) -> {
				attempts.add(attempt);
				Awaitility.await().until(() -> end.getCount() == 0);
				return Outcome.DONE;
			});
		}
		list.put("test", "n");
		Awaitility.await().during(Duration.ofSeconds(1)).until(() -> attempts.size() <= 1);
		end.countDown();
		Awaitility.await().until(() -> list.size() == 0);
		assertThat(attempts).containsExactly(1);
	}

	@Test
	void whatFailsIsTriedAgainUntilItIsDone() {
		Worklist list = worklist(LONG);
		Set<Integer> attempts = ConcurrentHashMap.newKeySet();
		work(list, LONG, (id, attempt) -> {
			attempts.add(attempt);
			return switch (attempt) {
				case 1 -> throw new IllegalStateException("not now");
				case 2 -> new Later(Duration.ofMillis(10));
				default -> Outcome.DONE;
			};
		});
		list.put("test", "n");
		Awaitility.await().until(() -> list.size() == 0);
		assertThat(attempts).containsExactlyInAnyOrder(1, 2, 3);
	}

	@Test
	void whoLostTheClaimDoesNotPostponeItsNextHolder() {
		Worklist list = worklist(Duration.ZERO);
		list.put("test", "n");
		int first = list.claim("test:n").orElseThrow();
		list.claim("test:n").orElseThrow();
		list.postpone("test:n", first, Duration.ofHours(1));
		assertThat(list.due(10)).containsExactly("test:n");
	}

	@Test
	void pausesGrowAndStayBelowAMinute() {
		assertThat(Later.after(1).delay()).isLessThan(Duration.ofMillis(301));
		assertThat(Later.after(1_000).delay()).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
	}

	private Worklist worklist(Duration claim) {
		return new Worklist(this.database, new WorkProperties(claim, 4), Clock.systemUTC());
	}

	private void work(Worklist list, Duration claim, BiFunction<String, Integer, Outcome> work) {
		Task task = new Task() {
			@Override
			public String name() {
				return "test";
			}

			@Override
			public Outcome perform(String id, int attempt) {
				return work.apply(id, attempt);
			}
		};
		Worker worker = new Worker(list, List.of(task), new WorkProperties(claim, 4), Duration.ofMillis(100),
				new SimpleMeterRegistry());
		worker.start();
		this.workers.add(worker);
	}

}
