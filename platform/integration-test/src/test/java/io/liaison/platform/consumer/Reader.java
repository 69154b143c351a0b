package io.liaison.platform.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;
import io.liaison.platform.problem.Refusal;
import io.opentelemetry.api.trace.Span;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A service that keeps a view of things.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Reader {

	/** Names that it cannot take in, however often it tries. */
	final Set<String> poison = ConcurrentHashMap.newKeySet();

	/** Names for which something is away at the moment. */
	final Set<String> away = ConcurrentHashMap.newKeySet();

	/** What was handed in, in order, with the trace it was handed in with. */
	final List<Handed> handed = new CopyOnWriteArrayList<>();

	/** Follow-ups, which run also for old events. */
	final List<Long> followedUp = new CopyOnWriteArrayList<>();

	@Bean
	ViewStore<Thing> thingViews(ViewStores stores) {
		return stores.of("things", Thing.class);
	}

	@TopicConsumer("test.things.v1")
	static class ThingConsumer implements EventHandler {

		private final Reader reader;

		private final ViewStore<Thing> views;

		ThingConsumer(Reader reader, ViewStore<Thing> views) {
			this.reader = reader;
			this.views = views;
		}

		@Override
		public void on(IncomingEvent event) {
			Thing thing = event.dataAs(Payload.class).thing();
			this.reader.handed
				.add(new Handed(event.sequence(), thing.name(), Span.current().getSpanContext().getTraceId()));
			if (this.reader.poison.contains(thing.name())) {
				throw new IllegalStateException("cannot take in " + thing.name());
			}
			if (this.reader.away.contains(thing.name())) {
				throw Refusal.unavailable("away", Duration.ofSeconds(1));
			}
			this.views.apply(event, thing);
			this.reader.followedUp.add(event.sequence());
		}

	}

	record Payload(Thing thing) {
	}

	record Thing(String name, String colour) {
	}

	record Handed(long sequence, String name, String traceId) {
	}

}
