package io.liaison.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.liaison.platform.store.AggregateStoreTests.assertRefused;
import static io.liaison.platform.store.AggregateStoreTests.entered;
import static org.assertj.core.api.Assertions.assertThat;

class AppliedCommandsTests {

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers", "topic");

	@AfterEach
	void close() {
		this.test.close();
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

	private MongoCollection<Document> collection() {
		return this.test.database().getCollection("ledgers");
	}

	private Document document(String id) {
		return collection().find(Filters.eq("_id", id)).first();
	}

}
