package io.liaison.platform.relay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import io.liaison.local.EmbeddedBroker;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.relay.topic.TopicSettings;
import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class BrokerAwayTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final String TOPIC = "test.away.v1";

	@TempDir
	private Path data;

	@Test
	void changesAreRefusedOnceEventsWaitTooLongAndAllArePublishedWhenTheBrokerIsBack() throws Exception {
		int port = FreePort.find();
		int controllerPort = FreePort.find();
		EmbeddedBroker broker = EmbeddedBroker.start(this.data, port, controllerPort);
		String address = broker.bootstrapServers();
		new Events(address).createTopics(TOPIC);
		AtomicInteger written = new AtomicInteger();
		try (TestStore test = TestStore.fresh().refusingAfter(Duration.ofSeconds(2))) {
			AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(test.stores(), "ledgers", TOPIC);
			try (RunningRelay relay = new RunningRelay(test, address, "away")) {
				enter(ledgers, written);
				await().atMost(PATIENCE).until(() -> relay.count("liaison.relay.published") == 1);
				broker.close();
				Refusal refusal = await().atMost(PATIENCE)
					.until(() -> catchThrowableOfType(Refusal.class, () -> enter(ledgers, written)),
							(thrown) -> thrown != null);
				assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
				assertThat(refusal.retryAfter()).isPositive();
				assertThat(written).hasValueGreaterThan(2);
				assertThat(health(test.outboxes())).isEqualTo(Status.OUT_OF_SERVICE);
				assertThat(relay.meters.get("liaison.outbox.oldest.age").timeGauge().value()).isPositive();
				broker = EmbeddedBroker.start(this.data, port, controllerPort);
				await().atMost(PATIENCE).until(() -> !test.outboxes().overdue());
				enter(ledgers, written);
				await().atMost(PATIENCE).until(() -> test.outboxes().age().isZero());
			}
			// the transaction that the broker's end met may have been published twice
			assertThat(new Events(address).of(TOPIC, "a").stream().map(Event::sequence).distinct())
				.containsExactlyElementsOf(LongStream.rangeClosed(1, written.get()).boxed().toList());
			assertThat(health(test.outboxes())).isEqualTo(Status.UP);
		}
		finally {
			broker.close();
		}
	}

	private static void enter(AggregateStore<Ledger.State, Ledger> ledgers, AtomicInteger written) {
		ledgers.createOrChange("a", Command.random(), () -> Ledger.open("a"), (ledger) -> ledger.enter("x"));
		written.incrementAndGet();
	}

	private static Status health(Outboxes outboxes) {
		return new OutboxHealth(outboxes, new Topics(Map.of(), new TopicSettings((short) 1, (short) 1), List.of()))
			.health()
			.getStatus();
	}

}
