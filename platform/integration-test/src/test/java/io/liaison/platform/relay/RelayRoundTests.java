package io.liaison.platform.relay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.command.Command;
import io.liaison.platform.relay.topic.TopicSettings;
import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** With a broker that refuses what the test says. */
class RelayRoundTests {

	private final String topic = "test.round-" + UUID.randomUUID();

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers",
			this.topic);

	private final WaitingDocuments documents = new WaitingDocuments(this.test.operations(), this.test.outboxes(),
			this.test.reads());

	private final RelayRound round = new RelayRound(this.documents, new RelayQueue(),
			new Topics(Map.of("bootstrap.servers", LocalParts.bootstrapServers()),
					new TopicSettings((short) 1, (short) 1), List.of()),
			new RelayMetrics(new SimpleMeterRegistry(), this.test.outboxes()));

	/** Why the events of a document are not taken. */
	private final Map<String, RuntimeException> refused = new ConcurrentHashMap<>();

	private final Publisher publisher = new Publisher(new Refusing(), new EventRecords("test"));

	private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

	private final Logger log = (Logger) LoggerFactory.getLogger(RelayRound.class);

	@BeforeEach
	void start() {
		new Events(LocalParts.bootstrapServers()).createTopics(this.topic);
		this.logged.start();
		this.log.addAppender(this.logged);
	}

	@AfterEach
	void close() {
		this.log.detachAppender(this.logged);
		this.publisher.close();
		this.test.close();
	}

	@Test
	void whatMayPassIsNobodysFaultWhileNothingElsePassesAndTheDocumentsOnceOthersDo() throws Exception {
		enter("a", "b");
		this.refused.put("a", new TimeoutException());
		this.refused.put("b", new TimeoutException());
		for (int i = 0; i < 5; i++) {
			run("a", "b");
		}
		assertThat(withheld()).isEmpty();
		this.refused.remove("b");
		run("a", "b");
		run("a");
		assertThat(withheld()).containsExactly("a");
		assertThat(waiting()).containsExactly("a");
	}

	@Test
	void whatPassedInBetweenIsUnderNoSuspicion() throws Exception {
		enter("a");
		this.refused.put("a", new TimeoutException());
		run("a");
		this.refused.clear();
		enter("b");
		run("a", "b");
		enter("a");
		this.refused.put("a", new TimeoutException());
		run("a");
		assertThat(withheld()).isEmpty();
	}

	@Test
	void whatTheBrokerRefusesForGoodIsTheDocumentsFaultAtOnceAndNoOthers() throws Exception {
		enter("a", "b");
		this.refused.put("a", new RecordTooLargeException());
		run("a", "b");
		assertThat(withheld()).containsExactly("a");
		assertThat(waiting()).containsExactly("a");
	}

	@Test
	void whatCannotBeReadIsTriedLaterEachTimeAndLoggedOnce() throws Exception {
		enter("a");
		this.test.database().getCollection("ledgers").updateOne(Filters.eq("_id", "a"), Updates.unset("ob.n"));
		for (int i = 0; i < 4; i++) {
			run("a");
		}
		Document noted = this.test.database()
			.getCollection("ledgers")
			.find(Filters.eq("_id", "a"))
			.first()
			.get("ob", Document.class)
			.get("r", Document.class);
		assertThat(noted.getInteger("n")).isEqualTo(4);
		assertThat(noted.getDate("at").getTime() - noted.getDate("since").getTime()).isGreaterThanOrEqualTo(8_000);
		assertThat(this.logged.list).filteredOn((it) -> it.getLevel() == Level.ERROR).hasSize(1);
	}

	private void run(String... ids) throws InterruptedException {
		this.round.run(this.publisher, List.of(ids).stream().map((id) -> new DocumentKey("ledgers", id)).toList());
	}

	private void enter(String... ids) {
		for (String id : ids) {
			this.ledgers.createOrChange(id, Command.random(), () -> Ledger.open(id), (ledger) -> ledger.enter("x"));
		}
	}

	private Set<String> withheld() {
		return ids("ob.r");
	}

	private Set<String> waiting() {
		return ids("ob.e.0");
	}

	private Set<String> ids(String field) {
		return this.test.database()
			.getCollection("ledgers")
			.find(Filters.exists(field))
			.map((it) -> it.getString("_id"))
			.into(new java.util.TreeSet<>());
	}

	private final class Refusing extends MockProducer<String, byte[]> {

		Refusing() {
			super(true, (Partitioner) null, new StringSerializer(), new ByteArraySerializer());
			initTransactions();
		}

		@Override
		public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
			RuntimeException refusal = RelayRoundTests.this.refused.get(record.key());
			if (refusal != null) {
				throw refusal;
			}
			return super.send(record, callback);
		}

	}

}
