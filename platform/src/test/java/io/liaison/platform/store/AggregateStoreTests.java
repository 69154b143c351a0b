package io.liaison.platform.store;

import java.time.Instant;
import java.time.InstantSource;
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
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.outbox.Publications;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.index.IndexField;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

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
	void tellsWhoChangedTheStateLastAndWhen() {
		Actor first = Actor.contact("c1", "x");
		Actor second = Actor.client("s1");
		Ledger fresh = this.ledgers.create(Command.random().by(first), entered("a", "first"));
		Instant begin = fresh.createdAt().orElseThrow();
		assertThat(fresh.modified()).contains(new Modification(begin, first));
		this.ledgers.change("a", Command.of("k", "body", second), (ledger) -> {
		});
		this.ledgers.restate("a", Command.random());
		assertThat(this.ledgers.get("a")).satisfies((same) -> {
			assertThat(same.version()).isEqualTo(3);
			assertThat(same.createdAt()).contains(begin);
			assertThat(same.modified()).contains(new Modification(begin, first));
		});
		Ledger changed = this.ledgers.change("a", Command.random().by(second), (ledger) -> ledger.note("n"));
		assertThat(changed.modified()).map(Modification::by).contains(second);
		assertThat(this.ledgers.get("a")).satisfies((same) -> {
			assertThat(same.createdAt()).contains(begin);
			assertThat(same.modified()).isEqualTo(changed.modified());
		});
		Ledger many = entered("b", "first");
		this.ledgers.createAll(Command.random().by(second), List.of(many));
		assertThat(many.modified()).isEqualTo(this.ledgers.get("b").modified()).isPresent();
	}

	@Test
	void nothingIsSaidOfWhoChangedWhatWasStoredBeforeThatWasKept() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		collection().updateOne(Filters.eq("_id", "a"), Updates.combine(Updates.unset("made"), Updates.unset("last")));
		assertThat(this.ledgers.get("a").modified()).isEmpty();
		assertThat(this.ledgers.get("a").createdAt()).isEmpty();
	}

	@Test
	void whatNobodyIsToldOfHasNoOutbox() {
		Indexes indexes = new Indexes(this.test.operations());
		AggregateStores stores = new AggregateStores(this.test.operations(), this.test.outboxes(), indexes,
				InstantSource.system());
		AggregateStore<Ledger.State, Ledger> untold = stores.of("untold", Ledger.State.class, Ledger::new,
				Publications.none());
		AggregateStore<Ledger.State, Ledger> told = Ledger.store(stores, "told", "topic");
		for (AggregateStore<Ledger.State, Ledger> store : List.of(told, untold)) {
			store.create(Command.random(), entered("a", "first"));
			store.createAll(Command.random(), List.of(entered("b", "first")));
			store.change("a", Command.random(), (ledger) -> ledger.enter("second"));
		}
		indexes.start();
		await().untilAsserted(() -> assertThat(fieldsWithIndex("told")).contains("ob.p", "ob.r.at"));
		assertThat(fieldsWithIndex("untold")).noneMatch((field) -> field.startsWith("ob"));
		assertThat(this.test.outboxes().collections()).contains("told").doesNotContain("untold");
		assertThat(documents("told")).hasSize(2).allMatch((it) -> it.containsKey("ob"));
		assertThat(documents("untold")).hasSize(2).noneMatch((it) -> it.containsKey("ob"));
		assertThat(untold.get("a").entries()).containsExactly("first", "second");
	}

	@Test
	void whatIsToldOfLaterHasItsOutboxThenAlsoWhereAnEarlierVersionStoredAnEmptyOne() {
		for (String id : List.of("a", "b")) {
			this.ledgers.create(Command.random(), Ledger.open(id).noted());
		}
		assertThat(document("a")).doesNotContainKey("ob");
		collection().updateOne(Filters.eq("_id", "b"), Updates.set("ob", new Document("n", 0L)));
		for (String id : List.of("a", "b")) {
			assertThat(this.ledgers.restate(id, Command.random())).isFalse();
			this.ledgers.change(id, Command.random(), (ledger) -> ledger.note("again"));
			this.ledgers.change(id, Command.random(), (ledger) -> ledger.enter("first"));
			Document outbox = document(id).get("ob", Document.class);
			assertThat(outbox.getLong("n")).isEqualTo(1);
			assertThat(outbox.getDate("p")).isNotNull();
			assertThat(outbox.getList("e", Document.class)).hasSize(1);
			assertThat(this.ledgers.get(id).sequence()).isEqualTo(1);
		}
	}

	private List<String> fieldsWithIndex(String name) {
		return this.test.operations()
			.indexOps(name)
			.getIndexInfo()
			.stream()
			.flatMap((index) -> index.getIndexFields().stream())
			.map(IndexField::getKey)
			.toList();
	}

	private List<Document> documents(String name) {
		return this.test.operations().findAll(Document.class, name);
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
