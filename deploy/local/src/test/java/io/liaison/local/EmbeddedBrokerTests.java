package io.liaison.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.liaison.local.launcher.BrokerProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class EmbeddedBrokerTests {

	@TempDir
	private Path folder;

	@Test
	void topicsRecordsAndOffsetsSurviveKillNine() throws Exception {
		int port = ChildJvm.freePort();
		int controller = ChildJvm.freePort();
		Process process = ChildJvm.start(BrokerProcess.class, this.folder.toString(), String.valueOf(port),
				String.valueOf(controller));
		String servers = "localhost:" + port;
		try (Admin admin = admin(servers)) {
			createTopic(admin);
			send(servers, "first");
			assertThat(read(servers)).containsExactly("first");
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		try (EmbeddedBroker broker = EmbeddedBroker.start(this.folder, port, controller)) {
			send(broker.bootstrapServers(), "second");
			assertThat(read(broker.bootstrapServers())).containsExactly("second");
		}
	}

	private static void createTopic(Admin admin) {
		await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
			try {
				admin.createTopics(List.of(new NewTopic("things.v1", 2, (short) 1))).all().get();
			}
			catch (ExecutionException ex) {
				assertThat(ex).hasMessageContaining("already exists");
			}
		});
	}

	private static Admin admin(String servers) {
		return Admin.create(Map.of("bootstrap.servers", servers));
	}

	/** In a transaction, as the relay does. */
	private static void send(String servers, String value) {
		Map<String, Object> settings = Map.of("bootstrap.servers", servers, "transactional.id", "test");
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new StringSerializer())) {
			producer.initTransactions();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>("things.v1", "key", value));
			producer.commitTransaction();
		}
	}

	private static List<String> read(String servers) {
		Map<String, Object> settings = Map.of("bootstrap.servers", servers, "group.id", "readers", "auto.offset.reset",
				"earliest", "isolation.level", "read_committed");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of("things.v1"));
			ConsumerRecords<String, String> records = await().atMost(Duration.ofSeconds(30))
				.until(() -> consumer.poll(Duration.ofMillis(200)), (some) -> !some.isEmpty());
			consumer.commitSync();
			return java.util.stream.StreamSupport.stream(records.spliterator(), false)
				.map((record) -> record.value())
				.toList();
		}
	}

}
