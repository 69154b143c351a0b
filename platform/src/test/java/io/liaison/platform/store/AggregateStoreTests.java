package io.liaison.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.problem.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AggregateStoreTests {

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers", "topic");

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void readsWhatWasWritten() {
		Ledger written = this.ledgers.create(Command.random(), entered("a", "first"));
		assertThat(written.version()).isEqualTo(1);
		assertThat(written.sequence()).isEqualTo(1);
		Ledger read = this.ledgers.get("a");
		assertThat(read.entries()).containsExactly("first");
		assertThat(read.note()).isNull();
		assertThat(read.version()).isEqualTo(1);
		assertThat(this.ledgers.find("b")).isEmpty();
		assertThat(this.ledgers.findAll(Set.of("a", "b"))).extracting(Aggregate::id).containsExactly("a");
	}

	@Test
	void keepsTheEventsInTheSameDocumentUnderNumbersWithoutGaps() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter("second", "third"));
		Document outbox = document("a").get("ob", Document.class);
		assertThat(outbox.getLong("n")).isEqualTo(3);
		List<Document> events = outbox.getList("e", Document.class);
		assertThat(events).extracting((event) -> event.getLong("q")).containsExactly(1L, 2L, 3L);
		assertThat(events).extracting((event) -> event.getString("id")).containsExactly("a:1", "a:2", "a:3");
		assertThat(events).extracting((event) -> event.getString("data"))
			.containsExactly(data(1, "first"), data(2, "second"), data(3, "third"));
		assertThat(outbox.getDate("p")).isEqualTo(events.getFirst().getDate("t"));
	}

	@Test
	void concurrentChangesAreAllAppliedOnce() throws Exception {
		this.ledgers.create(Command.random(), Ledger.open("a"));
		List<Callable<Ledger>> changes = IntStream.range(0, 120)
			.mapToObj((i) -> (Callable<Ledger>) () -> this.ledgers.change("a", Command.system("c" + i),
					(ledger) -> ledger.enter("e" + i)))
			.toList();
		try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
			for (Future<Ledger> done : executor.invokeAll(changes)) {
				done.get();
			}
		}
		Ledger ledger = this.ledgers.get("a");
		assertThat(ledger.entries()).hasSize(120).doesNotHaveDuplicates();
		assertThat(ledger.version()).isEqualTo(121);
		List<Document> events = document("a").get("ob", Document.class).getList("e", Document.class);
		assertThat(events).extracting((event) -> event.getLong("q"))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 120).boxed().toList());
	}

	@Test
	void aReplayAnswersFromTheCurrentStateAndChangesNothing() {
		Command create = Command.of("create", "body", Actor.system());
		Command change = Command.of("change", "body", Actor.system());
		this.ledgers.create(create, entered("a", "first"));
		this.ledgers.change("a", change, (ledger) -> ledger.enter("second"));
		assertThat(this.ledgers.create(create, entered("a", "first")).entries()).containsExactly("first", "second");
		assertThat(this.ledgers.change("a", change, (ledger) -> ledger.enter("second")).version()).isEqualTo(2);
		assertThat(this.ledgers.get("a").version()).isEqualTo(2);
	}

	@Test
	void theSameKeyForAnotherBodyIsRefused() {
		this.ledgers.create(Command.of("key", "body", Actor.system()), entered("a", "first"));
		assertRefused(Refusal.Kind.UNPROCESSABLE,
				() -> this.ledgers.create(Command.of("key", "other", Actor.system()), entered("a", "other")));
		assertRefused(Refusal.Kind.UNPROCESSABLE, () -> this.ledgers.change("a",
				Command.of("key", null, Actor.system()), (ledger) -> ledger.enter("other")));
		assertThat(this.ledgers.get("a").entries()).containsExactly("first");
	}

	@Test
	void anotherCommandCannotCreateItAgain() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		assertRefused(Refusal.Kind.CONFLICT, () -> this.ledgers.create(Command.random(), entered("a", "other")));
		assertRefused(Refusal.Kind.NOT_FOUND,
				() -> this.ledgers.change("b", Command.random(), (ledger) -> ledger.enter("x")));
	}

	@Test
	void aDecisionWithoutChangeWritesNothing() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		this.ledgers.change("a", Command.random(), (ledger) -> {
		});
		assertThat(this.ledgers.get("a").version()).isEqualTo(1);
	}

	@Test
	void aChangeOfStateAloneTakesNoEventNumber() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		Ledger noted = this.ledgers.change("a", Command.random(), (ledger) -> ledger.note("n"));
		assertThat(noted.sequence()).isEqualTo(1);
		assertThat(noted.version()).isEqualTo(2);
		assertThat(this.ledgers.get("a").note()).isEqualTo("n");
	}

	@Test
	void createsOrChanges() {
		for (String entry : List.of("one", "two")) {
			this.ledgers.createOrChange("a", Command.random(), () -> Ledger.open("a"), (ledger) -> ledger.enter(entry));
		}
		assertThat(this.ledgers.get("a").entries()).containsExactly("one", "two");
	}

	@Test
	void createsManyAndTellsWhichExisted() {
		this.ledgers.create(Command.random(), entered("n7", "other"));
		Command command = Command.of("import", "body", Actor.system());
		List<Ledger> many = IntStream.range(0, 1100).mapToObj((i) -> entered("n" + i, "first")).toList();
		Created first = this.ledgers.createAll(command, many);
		assertThat(first.existing()).containsExactly("n7");
		assertThat(first.created()).hasSize(1099).doesNotContain("n7");
		assertThat(this.ledgers.createAll(command, many)).isEqualTo(first);
		assertThat(this.test.database().getCollection("ledgers").countDocuments()).isEqualTo(1100);
	}

	@Test
	void remembersCommandsForADay() {
		this.ledgers.create(Command.system("old"), entered("a", "first"));
		this.ledgers.change("a", Command.system("young"), (ledger) -> ledger.enter("second"));
		collection().updateOne(Filters.eq("_id", "a"),
				Updates.combine(
						Updates.set("cmd.0.at", Date.from(Instant.now().minus(Duration.ofHours(24)).minusSeconds(5))),
						Updates.set("cmd.1.at", Date.from(Instant.now().minus(Duration.ofHours(24)).plusSeconds(60)))));
		this.ledgers.change("a", Command.system("new"), (ledger) -> ledger.enter("third"));
		assertThat(document("a").getList("cmd", Document.class)).extracting((entry) -> entry.getString("id"))
			.containsExactly("young", "new");
	}

	@Test
	void refusesWhatGrowsPastTheBounds() {
		String large = "x".repeat(Write.LARGEST_EVENT - 100);
		assertRefused(Refusal.Kind.CONFLICT,
				() -> this.ledgers.create(Command.random(), entered("a", "x".repeat(Write.LARGEST_EVENT))));
		this.ledgers.create(Command.random(), entered("a", large));
		List<String> refused = new ArrayList<>();
		for (int i = 0; i < 9 && refused.isEmpty(); i++) {
			try {
				this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter(large));
			}
			catch (Refusal ex) {
				refused.add(ex.type());
			}
		}
		// passes when they are published
		assertThat(refused).containsExactly("unavailable");
		assertThat(this.ledgers.get("a").entries()).hasSize(7);
		assertRefused(Refusal.Kind.UNAVAILABLE,
				() -> this.ledgers.change("a", Command.system("cause"), (ledger) -> ledger.enter(large)));
		// what was published makes room again
		collection().updateOne(Filters.eq("_id", "a"),
				Updates.combine(Updates.set("ob.e", List.of()), Updates.unset("ob.p")));
		this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter(large));
		assertThat(this.ledgers.get("a").sequence()).isEqualTo(8);
	}

	@Test
	void whatShrinksRightsFindsRoomWhereOthersWait() {
		String large = "x".repeat(Write.LARGEST_EVENT - 100);
		this.ledgers.create(Command.random(), Ledger.open("a"));
		for (int i = 0; i < 7; i++) {
			this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter(large));
		}
		assertRefused(Refusal.Kind.UNAVAILABLE,
				() -> this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter(large)));
		this.ledgers.change("a", Command.random().shrinkingRights(), (ledger) -> ledger.enter(large));
		this.ledgers.create(Command.random(), Ledger.open("b"));
		String larger = "x".repeat(Write.LARGEST_EVENT + 1_000);
		assertRefused(Refusal.Kind.CONFLICT,
				() -> this.ledgers.change("b", Command.random(), (ledger) -> ledger.enter(larger)));
		this.ledgers.change("b", Command.random().shrinkingRights(), (ledger) -> ledger.enter(larger));
	}

	@Test
	void remembersAThousandCommandsBriefly() {
		this.ledgers.create(Command.of("x".repeat(300), "y".repeat(64), Actor.system()), entered("a", "first"));
		Document first = document("a").getList("cmd", Document.class).getFirst();
		assertThat(first.getString("id")).hasSize(22);
		assertThat(first.getString("body")).hasSize(22);
		List<Document> many = IntStream.range(0, 1_100)
			.mapToObj((i) -> new Document("id", "c" + i).append("at", Date.from(Instant.now())))
			.toList();
		collection().updateOne(Filters.eq("_id", "a"), Updates.set("cmd", many));
		this.ledgers.change("a", Command.system("new"), (ledger) -> ledger.enter("second"));
		List<Document> kept = document("a").getList("cmd", Document.class);
		assertThat(kept).hasSize(1_000);
		assertThat(kept.getLast().getString("id")).isEqualTo("new");
		assertThat(kept.getFirst().getString("id")).isEqualTo("c101");
	}

	@Test
	void recognisesACommandThatTheVersionBeforeRememberedInFull() {
		String id = "i".repeat(40);
		String body = "b".repeat(64);
		this.ledgers.create(Command.random(), entered("a", "first"));
		collection().updateOne(Filters.eq("_id", "a"), Updates.set("cmd",
				List.of(new Document("id", id).append("at", Date.from(Instant.now())).append("body", body))));
		this.ledgers.change("a", Command.of(id, body, Actor.system()), (ledger) -> ledger.enter("second"));
		assertThat(this.ledgers.get("a").entries()).containsExactly("first");
	}

	@Test
	void aRepetitionOfWhatChangedNothingChangesNothingLater() {
		Command command = Command.of("key", "body", Actor.system());
		this.ledgers.create(Command.random(), entered("a", "first"));
		this.ledgers.change("a", command, (ledger) -> {
		});
		this.ledgers.change("a", command, (ledger) -> ledger.enter("second"));
		assertThat(this.ledgers.get("a").entries()).containsExactly("first");
		assertRefused(Refusal.Kind.UNPROCESSABLE, () -> this.ledgers.change("a",
				Command.of("key", "other", Actor.system()), (ledger) -> ledger.enter("other")));
	}

	@Test
	void refusesChangesWhileOldEventsWaitButNotThoseThatShrinkRights() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		this.test.outboxes().oldest(Instant.now().minusSeconds(31));
		assertThatThrownBy(() -> this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter("x")))
			.asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isPositive());
		assertRefused(Refusal.Kind.UNAVAILABLE,
				() -> this.ledgers.createAll(Command.random(), List.of(entered("b", "x"))));
		this.ledgers.change("a", Command.random().shrinkingRights(), (ledger) -> ledger.enter("second"));
		this.ledgers.change("a", Command.system("cause"), (ledger) -> ledger.enter("third"));
		this.test.outboxes().oldest(null);
		this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter("fourth"));
		assertThat(this.ledgers.get("a").entries()).containsExactly("first", "second", "third", "fourth");
	}

	private MongoCollection<Document> collection() {
		return this.test.database().getCollection("ledgers");
	}

	private static String data(int count, String entry) {
		return "{\"ledger\":{\"count\":" + count + "},\"changed\":[\"count\"],\"by\":{\"kind\":\"SYSTEM\"},\"entry\":\""
				+ entry + "\"}";
	}

	private Document document(String id) {
		return collection().find(Filters.eq("_id", id)).first();
	}

	static Ledger entered(String id, String entry) {
		Ledger ledger = Ledger.open(id);
		ledger.enter(entry);
		return ledger;
	}

	static void assertRefused(Refusal.Kind kind, Runnable attempt) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(attempt::run)
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(kind));
	}

}
