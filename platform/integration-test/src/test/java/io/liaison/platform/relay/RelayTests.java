package io.liaison.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class RelayTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final String broker = LocalParts.bootstrapServers();

	private final String topic = "test.relay-" + UUID.randomUUID();

	private final Events events = new Events(this.broker);

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers",
			this.topic);

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void publishesEveryEventInOrderAndClearsTheDocuments() {
		this.events.createTopics(this.topic);
		enter("early", 3);
		try (RunningRelay relay = relay()) {
			IntStream.range(0, 20).forEach((i) -> enter("d" + i, 2));
			// more than goes into one transaction
			enter("large", 1_200);
			awaitNothingWaiting();
			assertThat(relay.count("liaison.relay.published")).isEqualTo(3 + 40 + 1_200);
		}
		assertThat(sequences("early")).containsExactly(1L, 2L, 3L);
		assertThat(sequences("d7")).containsExactly(1L, 2L);
		assertThat(sequences("large")).containsExactlyElementsOf(LongStream.rangeClosed(1, 1_200).boxed().toList());
	}

	@Test
	void anEventIsACloudEventThatContinuesTheTrace() {
		this.events.createTopics(this.topic);
		SpanContext span = SpanContext.create("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331",
				TraceFlags.getSampled(), TraceState.getDefault());
		try (Scope scope = Span.wrap(span).makeCurrent()) {
			enter("a", 1);
		}
		try (RunningRelay relay = relay()) {
			Event event = this.events.await(this.topic, (it) -> it.key().equals("a"));
			assertThat(event.headers()).containsEntry("ce_specversion", "1.0")
				.containsEntry("ce_id", "a:1")
				.containsEntry("ce_source", "/test")
				.containsEntry("ce_type", "io.liaison.test.entered.v1")
				.containsEntry("ce_subject", "a")
				.containsEntry("ce_sequence", "1")
				.containsEntry("ce_dataschema", "https://liaison.example/contract/test/entered.v1.schema.json")
				.containsEntry("content-type", "application/json")
				.containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
				.containsKey("ce_time");
			assertThat(event.text()).isEqualTo(
					"{\"ledger\":{\"count\":1},\"changed\":[\"count\"],\"by\":{\"kind\":\"SYSTEM\"},\"entry\":\"e0\"}");
		}
	}

	@Test
	void oneOfTwoPublishesAndTheOtherTakesOver() {
		this.events.createTopics(this.topic);
		String installation = installation();
		RunningRelay first = new RunningRelay(this.test, this.broker, installation);
		await().until(first.lease::held);
		try (TestStore otherProcess = TestStore.at(uri()); first) {
			Ledger.store(otherProcess.stores(), "ledgers", this.topic);
			try (RunningRelay second = new RunningRelay(otherProcess, this.broker, installation)) {
				enter("a", 2);
				awaitNothingWaiting();
				assertThat(second.lease.held()).isFalse();
				first.close();
				enter("a", 2);
				awaitNothingWaiting();
				assertThat(second.lease.held()).isTrue();
				assertThat(second.count("liaison.relay.published")).isEqualTo(2);
			}
		}
		assertThat(sequences("a")).containsExactly(1L, 2L, 3L, 4L);
	}

	@Test
	void anErrorEndsNoneOfItsThreads() {
		this.events.createTopics(this.topic);
		Set<String> failed = ConcurrentHashMap.newKeySet();
		LongSupplier onceInEach = () -> {
			String thread = Thread.currentThread().getName();
			if (thread.startsWith("relay") && failed.add(thread)) {
				throw new NoClassDefFoundError("not now");
			}
			return System.nanoTime();
		};
		try (RunningRelay relay = new RunningRelay(this.test, this.broker, installation(), List.of(), onceInEach)) {
			await().atMost(PATIENCE).until(() -> failed.containsAll(List.of("relay-lease", "relay-poll", "relay")));
			enter("a", 1);
			awaitNothingWaiting();
			assertThat(relay.count("liaison.relay.published")).isEqualTo(1);
		}
		assertThat(sequences("a")).containsExactly(1L);
	}

	@Test
	void aFormerOwnerCannotPublish() throws Exception {
		this.events.createTopics(this.topic);
		enter("a", 1);
		RelaySettings settings = new RelaySettings(installation(), "test", Duration.ZERO, Duration.ZERO, Duration.ZERO,
				Duration.ZERO);
		Outbox stale = new WaitingDocuments(this.test.operations(), this.test.outboxes(), this.test.reads())
			.read(new DocumentKey("ledgers", "a"))
			.orElseThrow();
		try (Publisher former = Publisher.open(Map.of("bootstrap.servers", this.broker), settings);
				Publisher owner = Publisher.open(Map.of("bootstrap.servers", this.broker), settings)) {
			assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> former.publish(List.of(stale)))
				.matches(Publisher::fenced);
			owner.publish(List.of(stale));
		}
		assertThat(sequences("a")).containsExactly(1L);
	}

	@Test
	void aDocumentWhoseEventIsTooLargeForTheTopicDoesNotStopTheOthers() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.broker)); RunningRelay relay = relay()) {
			admin.createTopics(List.of(new NewTopic(this.topic, 3, (short) 1).configs(limit(10_000)))).all().get();
			this.ledgers.create(Command.random(), Ledger.open("oversize"));
			this.ledgers.change("oversize", Command.random(), (it) -> it.enter("ok", incompressible(), "after"));
			IntStream.range(0, 10).forEach((i) -> enter("d" + i, 2));
			await().atMost(PATIENCE)
				.untilAsserted(() -> IntStream.range(0, 10)
					.forEach((i) -> assertThat(sequences("d" + i)).containsExactly(1L, 2L)));
			enter("later", 1);
			this.events.await(this.topic, (event) -> event.key().equals("later"));
			assertThat(sequences("oversize")).isEmpty();
			assertThat(relay.count("liaison.relay.failed")).isPositive();
			admin
				.incrementalAlterConfigs(
						Map.of(new ConfigResource(ConfigResource.Type.TOPIC, this.topic),
								List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "1000000"),
										AlterConfigOp.OpType.SET))))
				.all()
				.get();
			await().atMost(PATIENCE.plusSeconds(10)).until(() -> sequences("oversize").equals(List.of(1L, 2L, 3L)));
			assertThat(relay.topics.wrong()).isEmpty();
		}
	}

	private static Map<String, String> limit(int bytes) {
		return Map.of("max.message.bytes", String.valueOf(bytes));
	}

	private static String incompressible() {
		StringBuilder text = new StringBuilder();
		while (text.length() < 40_000) {
			text.append(UUID.randomUUID());
		}
		return text.toString();
	}

	private RunningRelay relay() {
		return new RunningRelay(this.test, this.broker, installation());
	}

	private static String installation() {
		return "test-" + UUID.randomUUID();
	}

	private String uri() {
		return LocalParts.storeUri().replaceFirst("/[^/]*$", "/" + this.test.database().getName());
	}

	private void enter(String id, int times) {
		String[] entries = IntStream.range(0, times).mapToObj((i) -> "e" + i).toArray(String[]::new);
		this.ledgers.createOrChange(id, Command.random(), () -> Ledger.open(id), (ledger) -> ledger.enter(entries));
	}

	private void awaitNothingWaiting() {
		WaitingDocuments documents = new WaitingDocuments(this.test.operations(), this.test.outboxes(),
				this.test.reads());
		await().atMost(PATIENCE).until(() -> documents.find(1).isEmpty());
	}

	private List<Long> sequences(String subject) {
		return this.events.of(this.topic, subject).stream().map(Event::sequence).toList();
	}

}
