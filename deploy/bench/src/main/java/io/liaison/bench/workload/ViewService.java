package io.liaison.bench.workload;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.load.Latencies;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Another service, which keeps views of the items and tells when each is stored.
 */
public record ViewService(ConfigurableApplicationContext context) implements AutoCloseable {

	public static ViewService start(Kafka kafka, Engine engine, String name, Latencies latencies) {
		return new ViewService(new SpringApplicationBuilder(Application.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("latencies", latencies))
			.run(Service.arguments(kafka, engine, name + "views", "bench.read=" + WritingService.topic(name))));
	}

	@Override
	public void close() {
		this.context.close();
	}

	public record View(String id, long number, String text) {
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		ViewStore<View> views(ViewStores stores) {
			return stores.of("item", View.class);
		}

		@TopicConsumer("${bench.read}")
		record ItemConsumer(ViewStore<View> views, Latencies latencies) implements EventHandler {

			@Override
			public void on(IncomingEvent event) {
				View view = event.dataAs(Told.class).item();
				this.views.apply(event, view);
				this.latencies.seen(event.subject() + view.number());
			}

		}

		record Told(View item) {
		}

	}

}
