package io.liaison.bench;

import io.liaison.platform.relay.OwnedTopics;
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
record ThingService(ConfigurableApplicationContext context) implements AutoCloseable {

	static ThingService start(Kafka kafka, Engine engine, String name) {
		return new ThingService(
				new SpringApplicationBuilder(Application.class).run(Service.arguments(kafka, engine, name)));
	}

	/** Writes only: its events wait in the documents. */
	static ThingService withoutRelay(Kafka kafka, Engine engine, String name) {
		ThingService service = new ThingService(new SpringApplicationBuilder(Application.class)
			.run(Service.arguments(kafka, engine, name, "liaison.outbox-limit=1h")));
		service.context.getBean("relay", SmartLifecycle.class).stop();
		return service;
	}

	static String topic(String name) {
		return "bench." + name + ".v1";
	}

	AggregateStore<Thing.State, Thing> things() {
		return this.context.getBean(Application.class).things();
	}

	@Override
	public void close() {
		this.context.close();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		private final AggregateStore<Thing.State, Thing> things;

		Application(AggregateStores stores, @Value("${bench.topic}") String topic) {
			this.things = stores.of("thing", Thing.State.class, Thing::new,
					(thing, event) -> thing.publications(topic));
		}

		AggregateStore<Thing.State, Thing> things() {
			return this.things;
		}

		@Bean
		OwnedTopics topics(@Value("${bench.topic}") String topic) {
			return OwnedTopics.compacted(topic);
		}

	}

}
