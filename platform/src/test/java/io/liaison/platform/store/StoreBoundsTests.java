package io.liaison.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.liaison.platform.store.AggregateStoreTests.assertRefused;
import static io.liaison.platform.store.AggregateStoreTests.entered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoreBoundsTests {

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers", "topic");

	@AfterEach
	void close() {
		this.test.close();
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

}
