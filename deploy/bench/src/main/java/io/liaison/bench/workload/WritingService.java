package io.liaison.bench.workload;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/**
 * A service with one kind of aggregate, on a database and a topic of its own.
 */
public record WritingService<S extends Record, A extends Aggregate<S>>(
		ConfigurableApplicationContext context) implements AutoCloseable {

	public static <S extends Record, A extends Aggregate<S>> WritingService<S, A> start(Kafka kafka, Engine engine,
			String name, AggregateKind<S, A> kind, String... more) {
		return new WritingService<>(new SpringApplicationBuilder(Application.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("kind", kind))
			.run(Service.arguments(kafka, engine, name, more)));
	}

	/** Writes only: its events wait in the documents. */
	public static <S extends Record, A extends Aggregate<S>> WritingService<S, A> withoutRelay(Kafka kafka,
			Engine engine, String name, AggregateKind<S, A> kind) {
		WritingService<S, A> service = start(kafka, engine, name, kind, "liaison.outbox-limit=1h");
		service.context.getBean("relay", SmartLifecycle.class).stop();
		return service;
	}

	public static String topic(String name) {
		return "bench." + name + ".v1";
	}

	@SuppressWarnings("unchecked")
	public AggregateStore<S, A> store() {
		return this.context.getBean(AggregateStore.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		AggregateStore<?, ?> store(AggregateStores stores, AggregateKind<?, ?> kind,
				@Value("${bench.topic}") String topic) {
			return kind.open(stores, topic);
		}

		@Bean
		OwnedTopics topics(@Value("${bench.topic}") String topic) {
			return OwnedTopics.compacted(topic);
		}

	}

}
