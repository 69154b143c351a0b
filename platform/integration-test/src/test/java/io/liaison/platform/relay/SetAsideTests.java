package io.liaison.platform.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.relay.withheld.OutboundEvents.ParkedOutbox;
import io.liaison.platform.relay.withheld.OutboundEvents;
import io.liaison.platform.relay.withheld.Withheld;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.store.outbox.Publications.Companion;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Of events that go with others on a second topic, as revocations do. */
class SetAsideTests {

	private static final DocumentKey A = new DocumentKey("ledgers", "a");

	private final TestStore test = TestStore.fresh();

	private final AggregateStores stores = this.test.stores();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.stores, "ledgers",
			Publications.to("own.v1", "ledger", Ledger::tally)
				.with(new Companion<>("beside.v1", "io.liaison.test.beside.v1",
						(it) -> it.after().equals(it.before()) ? Optional.empty() : Optional.of(it.sequence()))));

	private final WaitingDocuments documents = new WaitingDocuments(this.test.operations(), this.test.outboxes(),
			this.test.reads());

	private final OutboundEvents outbound = new OutboundEvents(this.test.operations(), this.stores,
			this.test.outboxes());

	@BeforeEach
	void twoEventsAreWithheld() {
		enter("a", "first", "second");
		withhold("a");
	}

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void whatIsDroppedTakesNoneOfTheOtherTopicWithIt() {
		this.outbound.drop("ledgers", "a", Command.random());
		assertThat(waiting()).containsExactly("1 beside.v1", "2 beside.v1", "3 own.v1");
	}

	@Test
	void whatIsParkedTakesNoneOfTheOtherTopicWithIt() {
		this.outbound.park("ledgers", "a", Command.random());
		assertThat(waiting()).containsExactly("1 beside.v1", "2 beside.v1", "3 own.v1");
		assertThat(this.outbound.parked(10)).singleElement().satisfies((it) -> assertThat(it.events()).isEqualTo(2));
		this.outbound.publishParked(this.outbound.parked(10).getFirst().id(), Command.random());
		assertThat(waiting()).containsExactly("1 own.v1", "1 beside.v1", "2 own.v1", "2 beside.v1", "3 own.v1",
				"4 own.v1");
	}

	@Test
	void aRepeatedRequestDropsNothingThatWasWrittenSince() {
		Command command = Command.of("key", "body", Actor.system());
		this.outbound.drop("ledgers", "a", command);
		this.documents.clear(List.of(this.documents.read(A).orElseThrow()));
		enter("a", "third");
		withhold("a");
		this.outbound.drop("ledgers", "a", command);
		assertThat(waiting()).containsExactly("4 own.v1", "4 beside.v1");
	}

	@Test
	void whatIsNotWithheldIsNotSetAside() {
		this.documents.clear(List.of(this.documents.read(A).orElseThrow()));
		enter("a", "third");
		assertAbsent(() -> this.outbound.drop("ledgers", "a", Command.random()));
		assertAbsent(() -> this.outbound.park("ledgers", "a", Command.random()));
		assertThat(waiting()).containsExactly("3 own.v1", "3 beside.v1");
		assertThat(this.outbound.parked(10)).isEmpty();
	}

	@Test
	void whatIsParkedStaysWhenItsRecordIsGone() {
		this.outbound.park("ledgers", "a", Command.random());
		this.test.database().getCollection("ledgers").deleteOne(Filters.eq("_id", "a"));
		String parked = this.outbound.parked(10).getFirst().id();
		assertAbsent(() -> this.outbound.publishParked(parked, Command.random()));
		assertThat(this.outbound.parked(10)).hasSize(1);
	}

	@Test
	@Behaviour("D6")
	void whatTellsOfAnErasedPersonDoesNotStayParked() {
		for (String id : List.of("con-1", "account.con-1", "by them", "another", "con-12")) {
			enter(id, id.equals("by them") ? "con-1 wrote this" : "whatever");
			withhold(id);
			this.outbound.park("ledgers", id, Command.random());
		}
		this.outbound.forget("con-1");
		assertThat(this.outbound.parked(10)).extracting(ParkedOutbox::subject)
			.containsExactlyInAnyOrder("another", "con-12");
	}

	@Test
	void whatIsToldOnceIsOnlyTriedAgain() {
		AggregateStore<Ledger.State, Ledger> once = Ledger.store(this.stores, "ends",
				Publications.once("beside.v1", "ledger", Ledger::tally));
		once.createOrChange("e", Command.random(), () -> Ledger.open("e"), (ledger) -> ledger.enter("first"));
		this.documents.withhold(new DocumentKey("ends", "e"), Withheld.after(null, Instant.now(), "x"));
		assertThat(this.outbound.withheld(10)).hasSize(2);
		assertAbsent(() -> this.outbound.drop("ends", "e", Command.random()));
		assertAbsent(() -> this.outbound.park("ends", "e", Command.random()));
		this.outbound.retry("ends", "e");
		assertAbsent(() -> this.outbound.retry("others", "e"));
	}

	private static void assertAbsent(Runnable attempt) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(attempt::run)
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
	}

	private void enter(String id, String... entries) {
		this.ledgers.createOrChange(id, Command.random(), () -> Ledger.open(id), (ledger) -> ledger.enter(entries));
	}

	private void withhold(String id) {
		this.documents.withhold(new DocumentKey("ledgers", id), Withheld.after(null, Instant.now(), "x"));
	}

	private List<String> waiting() {
		List<Document> events = this.documents.read(A).orElseThrow().events();
		return events.stream().map((event) -> event.getLong("q") + " " + event.getString("topic")).toList();
	}

}
