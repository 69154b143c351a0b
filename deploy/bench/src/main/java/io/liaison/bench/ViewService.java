package io.liaison.bench;

import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;
import io.liaison.platform.consumer.ViewStore;
import io.liaison.platform.consumer.ViewStores;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/**
 * Another service, which keeps views of the items and tells when each is stored.
 */
public record ViewService(ConfigurableApplicationContext context) implements AutoCloseable {

	static ViewService start(Kafka kafka, Engine engine, String name, Latencies latencies) {
		return new ViewService(new SpringApplicationBuilder(Application.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("latencies", latencies))
			.run(Service.arguments(kafka, engine, name + "views", "spring.cloud.function.definition=itemEvents",
					"spring.cloud.stream.bindings.itemEvents-in-0.destination=" + WritingService.topic(name),
					"spring.cloud.stream.bindings.itemEvents-in-0.group=" + name)));
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
		Consumer<Message<byte[]>> itemEvents(EventConsumers consumers, ViewStores stores, Latencies latencies) {
			ViewStore<View> views = stores.of("item", View.class);
			return consumers.consumer("itemEvents", (event) -> {
				View view = event.dataAs(View.class);
				views.apply(event, view);
				latencies.seen(event.subject() + view.number());
			});
		}

	}

}
