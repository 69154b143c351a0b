package io.liaison.platform.work;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.liaison.platform.store.CuttingProxy;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.LocalParts;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WorkerTests {

	private final String uri = LocalParts.storeUri();

	private final WorkStore store = new WorkStore(TestStore.at(this.uri));

	private final Worklist list = this.store.worklist();

	private final Queue<String> performed = new ConcurrentLinkedQueue<>();

	private final CountDownLatch end = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.end.countDown();
		this.store.close();
	}

	@Test
	void twoInstancesPerformEachEntryOnce() {
		Worklist other = this.store.worklist();
		List.of(this.list, other).forEach((each) -> this.store.work(each, TestTask.of(this::done)));
		IntStream.range(0, 100).forEach((i) -> ((i % 2 == 0) ? this.list : other).put("test", "n" + i));
		awaitEmpty();
		assertThat(this.performed).hasSize(100).doesNotHaveDuplicates();
	}

	@Test
	void moreThanIsFetchedAtOnceIsPerformedWithoutWaitingForThePoll() {
		IntStream.range(0, 350).forEach((i) -> this.list.put("test", "n" + i));
		Worker worker = new Worker(this.list, List.of(TestTask.of(this::done)),
				new WorkSettings(WorkStore.CLAIM, 4, Duration.ofMinutes(5)));
		worker.start();
		awaitEmpty();
		worker.stop();
		assertThat(this.performed).hasSize(350).doesNotHaveDuplicates();
	}

	@Test
	void theEntryOfAKilledInstanceIsPerformedWhenItsClaimEndsAndNotBefore() {
		this.list.put("test", "n");
		this.store.worklist().claim("test:n").orElseThrow();
		this.store.work(this.list, TestTask.of(this::done));
		await().during(WorkStore.CLAIM.multipliedBy(3)).until(this.performed::isEmpty);
		this.store.monotonicClock(WorkStore.CLAIM);
		awaitEmpty();
		assertThat(this.performed).containsExactly("n 2");
	}

	@Test
	void workThatTakesLongerThanAClaimIsNotTakenAway() {
		List.of(this.list, this.store.worklist())
			.forEach((each) -> this.store.work(each, TestTask.of(this::untilTheEnd)));
		this.list.put("test", "n");
		await().until(() -> !this.performed.isEmpty());
		for (int step = 0; step < 10; step++) {
			long before = counter("test:n");
			await().until(() -> counter("test:n") > before + 1);
			this.store.monotonicClock(WorkStore.CLAIM.dividedBy(2));
		}
		assertThat(this.performed).containsExactly("n 1");
		this.end.countDown();
		awaitEmpty();
		assertThat(this.performed).containsExactly("n 1", "n 1 held");
	}

	@Test
	void aClaimLostDuringWorkIsNoticedAndTheWorkOfItsNextHolderIsLeftAlone() {
		AtomicReference<Claim> claim = new AtomicReference<>();
		this.store.work(this.list, TestTask.of((id, claimed) -> {
			claim.set(claimed);
			return untilTheEnd(id, claimed);
		}));
		this.list.put("test", "n");
		await().until(() -> !this.performed.isEmpty());
		assertThat(claim.get().held()).isTrue();
		// as another instance leaves it that saw this one stand still
		this.store.documents()
			.updateOne(new Document("_id", "test:n"), new Document("$set", new Document("owner", "another")));
		await().until(() -> !claim.get().held());
		this.end.countDown();
		await().until(() -> this.performed.contains("n 1 lost"));
		await().during(Duration.ofMillis(500)).until(() -> this.list.size() == 1);
		assertThat(this.store.documents().find().first()).containsEntry("owner", "another").doesNotContainKey("at");
	}

	@Test
	void whatFailsIsTriedAgainUntilItIsDone() {
		this.store.work(this.list, TestTask.of((id, claim) -> {
			done(id, claim);
			return switch (claim.attempt()) {
				case 1 -> throw new IllegalStateException("not now");
				case 2 -> new Later(Duration.ofMillis(10));
				case 3 -> throw new NoClassDefFoundError("not even this");
				default -> Outcome.DONE;
			};
		}));
		this.list.put("test", "n");
		await().atMost(Duration.ofSeconds(60)).until(() -> {
			this.store.wallClock(Duration.ofMillis(100));
			return this.list.size() == 0;
		});
		assertThat(this.performed).containsExactly("n 1", "n 2", "n 3", "n 4");
	}

	@Test
	void whatIsPutWhileItIsPerformedIsPerformedAgain() {
		this.store.work(this.list, TestTask.of(this::untilTheEnd));
		this.list.put("test", "n");
		await().until(() -> !this.performed.isEmpty());
		this.list.put("test", "n");
		this.store.worklist().put("test", "n");
		this.end.countDown();
		awaitEmpty();
		assertThat(this.performed).containsExactly("n 1", "n 1 held", "n 1", "n 1 held");
	}

	@Test
	void longWorkOfATaskKeepsNeitherOthersNorMoreOfItsOwnThanItSays() {
		AtomicInteger atOnce = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Task imports = new TestTask("long", 1, List.of(), (id, claim) -> {
			most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
			untilTheEnd(id, claim);
			atOnce.decrementAndGet();
			return Outcome.DONE;
		});
		IntStream.range(0, 200).forEach((i) -> this.list.put("long", "l" + i));
		this.store.work(this.list, imports, TestTask.of(this::done));
		await().until(() -> !this.performed.isEmpty());
		this.store.worklist().put("test", "of another instance");
		this.list.put("test", "of this");
		await().until(() -> this.performed.contains("of another instance 1") && this.performed.contains("of this 1"));
		this.end.countDown();
		awaitEmpty();
		assertThat(most).hasValue(1);
	}

	@Test
	void stoppingLetsTheCurrentWorkEndAndBeginsNoMore() throws InterruptedException {
		Worker worker = this.store.work(this.list, new TestTask("test", 1, List.of(), this::untilTheEnd));
		this.list.put("test", "n");
		await().until(() -> !this.performed.isEmpty());
		this.list.put("test", "m");
		Thread stopping = Thread.startVirtualThread(worker::stop);
		await().until(() -> !worker.isRunning());
		this.end.countDown();
		stopping.join();
		assertThat(this.performed).containsExactly("n 1", "n 1 lost");
		assertThat(this.store.documents().find()).extracting((entry) -> entry.getString("_id"))
			.containsExactly("test:m");
		worker.start();
		awaitEmpty();
		assertThat(this.performed).endsWith("m 1", "m 1 held");
	}

	@Test
	void whatIsUnfinishedIsAskedForAtTheStart() {
		this.store.work(this.list, new TestTask("test", 4, List.of("from the version before", "another"), this::done));
		await().until(() -> this.performed.size() == 2);
		assertThat(this.performed).containsExactlyInAnyOrder("from the version before 1", "another 1");
	}

	@Test
	void entriesOfTheVersionBeforeAreWorkedOffAndThoseOfAnotherVersionsTasksAreLeftAlone() {
		this.store.documents()
			.insertMany(IntStream.range(0, 20)
				.mapToObj((i) -> new Document("_id", ((i % 2 == 0) ? "test:n" : "unknown:n") + i)
					.append("at", Date.from(this.store.now()))
					.append("attempts", 0))
				.toList());
		this.store.work(this.list, TestTask.of(this::done));
		await().until(() -> this.list.size() == 10);
		assertThat(this.performed).hasSize(10).allMatch((each) -> each.startsWith("n"));
	}

	@Test
	void workGoesOnWhenTheStoreWasAwayInBetween() throws Exception {
		try (CuttingProxy proxy = new CuttingProxy(this.uri); TestStore cut = TestStore.at(proxy.uri())) {
			Worklist through = this.store.worklist(cut);
			Worker worker = this.store.work(through, TestTask.of((id, claim) -> {
				done(id, claim);
				if (claim.attempt() == 1) {
					proxy.away(true);
				}
				return Outcome.DONE;
			}));
			this.list.put("test", "n");
			await().until(() -> !this.performed.isEmpty());
			// nobody else may take it, for the clock stands still
			await().during(Duration.ofSeconds(1)).until(() -> this.list.size() == 1);
			proxy.away(false);
			await().atMost(Duration.ofMinutes(1)).until(() -> this.list.size() == 0);
			// again only where the driver did not repeat by itself what it had sent
			assertThat(this.performed).startsWith("n 1").isSubsetOf("n 1", "n 2").doesNotHaveDuplicates();
			worker.stop();
		}
	}

	private Outcome done(String id, Claim claim) {
		this.performed.add(id + " " + claim.attempt());
		return Outcome.DONE;
	}

	private Outcome untilTheEnd(String id, Claim claim) {
		done(id, claim);
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		this.performed.add(id + " " + claim.attempt() + (claim.held() ? " held" : " lost"));
		return Outcome.DONE;
	}

	private void awaitEmpty() {
		await().atMost(Duration.ofSeconds(60)).until(() -> this.list.size() == 0);
	}

	private long counter(String key) {
		return this.store.documents().find(new Document("_id", key)).first().getLong("counter");
	}

}
