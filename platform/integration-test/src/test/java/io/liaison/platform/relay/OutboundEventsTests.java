package io.liaison.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.relay.withheld.OutboundEvents;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class OutboundEventsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private final String broker = LocalParts.bootstrapServers();

	private final String topic = "test.out-" + UUID.randomUUID() + ".v1";

	private final String missing = "test.missing-" + UUID.randomUUID() + ".v1";

	private final Events events = new Events(this.broker);

	private final TestStore test = TestStore.fresh();

	private final AggregateStores stores = this.test.stores();

	private final AggregateStore<Ledger.State, Ledger> good = Ledger.store(this.stores, "good", this.topic);

	private final AggregateStore<Ledger.State, Ledger> bad = Ledger.store(this.stores, "bad", this.missing);

	private final OutboundEvents outbound = new OutboundEvents(this.test.operations(), this.stores,
			this.test.outboxes());

	private final RunningRelay relay = new RunningRelay(this.test, this.broker, "test-" + UUID.randomUUID());

	@AfterEach
	void close() {
		this.relay.close();
		this.test.close();
	}

	@Test
	void aTopicThatDoesNotExistHoldsUpNothingAndCountsInNoAge() {
		this.events.createTopics(this.topic);
		enter(this.bad, "b", "first");
		awaitWithheld();
		assertThat(this.outbound.withheld(10)).singleElement().satisfies((it) -> {
			assertThat(it.collection()).isEqualTo("bad");
			assertThat(it.id()).isEqualTo("b");
			assertThat(it.topics()).containsExactly(this.missing);
			assertThat(it.why()).contains("it does not exist");
		});
		enter(this.bad, "b", "second");
		enter(this.good, "g", "first");
		this.events.await(this.topic, (event) -> event.subject().equals("g"));
		await().atMost(PATIENCE).until(() -> this.test.outboxes().age().isZero());
		assertThat(this.relay.meters.get("liaison.outbox.withheld").gauge().value()).isEqualTo(1);
		this.events.createTopics(this.missing);
		this.outbound.retry("bad", "b");
		await().atMost(PATIENCE).until(() -> sequences(this.missing, "b").equals(List.of(1L, 2L)));
		await().atMost(PATIENCE).until(() -> this.outbound.withheld(10).isEmpty());
	}

	@Test
	void whatIsDroppedIsReplacedByTheStateAsItIs() {
		enter(this.bad, "b", "first", "second");
		awaitWithheld();
		this.outbound.drop("bad", "b", Command.random());
		makeWhatIsMissing();
		Event told = this.events.await(this.missing, (event) -> event.subject().equals("b"));
		assertThat(told.sequence()).isEqualTo(3);
		assertThat(told.type()).isEqualTo("io.liaison." + this.missing.replace(".v1", "-restated.v1"));
		assertThat(told.text()).isEqualTo("{\"ledger\":{\"count\":2},\"changed\":[],\"by\":{\"kind\":\"SYSTEM\"}}");
		enter(this.bad, "b", "third");
		await().atMost(PATIENCE).until(() -> sequences(this.missing, "b").equals(List.of(3L, 4L)));
	}

	@Test
	void whatIsParkedCanBePublishedLaterAndTheStateOfThenFollows() {
		enter(this.bad, "b", "first");
		awaitWithheld();
		this.outbound.park("bad", "b", Command.random());
		makeWhatIsMissing();
		await().atMost(PATIENCE).until(() -> sequences(this.missing, "b").equals(List.of(2L)));
		String parked = this.outbound.parked(10).getFirst().id();
		this.outbound.publishParked(parked, Command.random());
		await().atMost(PATIENCE).until(() -> sequences(this.missing, "b").equals(List.of(2L, 1L, 3L)));
		assertThat(this.outbound.parked(10)).isEmpty();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.outbound.dropParked(parked));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.outbound.drop("bad", "b", Command.random()));
	}

	@Test
	void recordsArePublishedOnceMoreUnderNewNumbers() {
		this.events.createTopics(this.topic);
		enter(this.good, "a", "first");
		enter(this.good, "b", "first", "second");
		// never told of
		this.good.create(Command.random(), Ledger.open("silent").noted());
		this.good.restate("a", Command.random());
		assertThat(this.good.restate("silent", Command.random())).isFalse();
		assertThat(this.good.restate("nobody", Command.random())).isFalse();
		assertThat(this.good.idsAfter(null, 2)).containsExactly("a", "b");
		assertThat(this.good.idsAfter("b", 2)).containsExactly("silent");
		await().atMost(PATIENCE).until(() -> sequences(this.topic, "a").equals(List.of(1L, 2L)));
		assertThat(this.good.get("b").sequence()).isEqualTo(2);
	}

	/** And does not wait until somebody looks again. */
	private void makeWhatIsMissing() {
		this.events.createTopics(this.missing);
		this.relay.topics.check(List.of(this.missing));
	}

	private void awaitWithheld() {
		await().atMost(PATIENCE).until(() -> !this.outbound.withheld(10).isEmpty());
	}

	private static void enter(AggregateStore<Ledger.State, Ledger> store, String id, String... entries) {
		store.createOrChange(id, Command.random(), () -> Ledger.open(id), (ledger) -> ledger.enter(entries));
	}

	private List<Long> sequences(String name, String subject) {
		return this.events.of(name, subject).stream().map(Event::sequence).toList();
	}

}
