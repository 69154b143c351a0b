package io.liaison.platform.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import io.liaison.local.EmbeddedBroker;
import io.liaison.local.EmbeddedStore;
import io.liaison.platform.command.Command;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.failure.Patience;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.FreePort;
import io.liaison.platform.testing.LocalParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.awaitility.Awaitility.await;

class PartsAwayAtStartTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final List<ConfigurableApplicationContext> contexts = new CopyOnWriteArrayList<>();

	@TempDir
	private Path data;

	@Test
	void aServiceWhoseStoreIsAwayWaitsForItAndIsReadyWhenItComes() throws Exception {
		int port = FreePort.find();
		Thread starting = start("mongodb://localhost:" + port + "/waits", LocalParts.bootstrapServers());
		await().atMost(PATIENCE).until(this::hasBegun);
		// longer than a single attempt takes
		await().during(Duration.ofSeconds(10)).atMost(PATIENCE).until(() -> starting.isAlive() && !isReady());
		try (EmbeddedStore store = EmbeddedStore.start(this.data, port)) {
			await().atMost(PATIENCE).until(this::isReady);
			stop();
		}
	}

	@Test
	void aServiceWhoseBrokerIsAwayServesAndPublishesWhenItComes() throws Exception {
		int port = FreePort.find();
		start(LocalParts.storeUri(), "localhost:" + port);
		await().atMost(PATIENCE).until(this::isReady);
		try (EmbeddedBroker broker = EmbeddedBroker.start(this.data, port)) {
			Events events = new Events(broker.bootstrapServers());
			events.createTopic(Revocation.TOPIC, 1);
			await().atMost(PATIENCE).until(() -> !events.of(Waiting.TOPIC, "a").isEmpty());
			stop();
		}
	}

	private Thread start(String store, String broker) {
		return Thread.ofPlatform()
			.daemon()
			.start(() -> new SpringApplicationBuilder(Waiting.class).initializers(this.contexts::add)
				.properties("spring.config.name=sample", "server.port=0")
				.run("--spring.mongodb.uri=" + store, "--spring.kafka.bootstrap-servers=" + broker,
						"--liaison.installation=" + UUID.randomUUID(), "--liaison.topics.replication-factor=1",
						"--liaison.topics.min-insync-replicas=1", "--liaison.log-format="));
	}

	private boolean hasBegun() {
		return this.contexts.stream()
			.anyMatch((context) -> context.isRunning() && context.getBean(CountDownLatch.class).getCount() == 0);
	}

	private boolean isReady() {
		return this.contexts.stream()
			.anyMatch((context) -> context.isRunning() && context.getBean(ApplicationAvailability.class)
				.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
	}

	private void stop() {
		this.contexts.forEach(ConfigurableApplicationContext::close);
	}

	/** Has something to do in its store before it is ready. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Waiting {

		static final String TOPIC = "test.waiting.v1";

		@Bean
		OwnedTopics ownedTopics() {
			return OwnedTopics.compacted(TOPIC);
		}

		@Bean
		AggregateStore<Ledger.State, Ledger> ledgers(AggregateStores stores) {
			return Ledger.store(stores, "ledgers", TOPIC);
		}

		@Bean
		CountDownLatch begun() {
			return new CountDownLatch(1);
		}

		@Bean
		ApplicationRunner first(AggregateStore<Ledger.State, Ledger> ledgers, CountDownLatch begun) {
			return (arguments) -> {
				begun.countDown();
				Patience.untilTheStoreAnswers(() -> ledgers.createOrChange("a", Command.system("first"),
						() -> Ledger.open("a"), (ledger) -> ledger.enter("first")));
			};
		}

	}

}
