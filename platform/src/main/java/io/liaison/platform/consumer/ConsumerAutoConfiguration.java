package io.liaison.platform.consumer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import io.liaison.platform.consumer.view.ViewStores;
import io.liaison.platform.relay.withheld.OutboundEvents;
import io.liaison.platform.store.LinearizableReads;
import io.liaison.platform.store.retention.Retentions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Consumers of events, on the binder's Kafka containers.
 */
@AutoConfiguration(after = DataMongoAutoConfiguration.class,
		afterName = "io.liaison.platform.store.StoreAutoConfiguration")
@EnableConfigurationProperties(ConsumerSettings.class)
class ConsumerAutoConfiguration {

	private static final long FIRST_PAUSE_MILLIS = 200;

	private static final long LONGEST_PAUSE_MILLIS = 30_000;

	private static final Duration WITHOUT_RIGHTS = Duration.ofSeconds(10);

	@Bean
	static TopicConsumers topicConsumers(ConfigurableEnvironment environment) {
		return new TopicConsumers(environment);
	}

	@Bean
	ViewStores viewStores(MongoOperations operations, LinearizableReads reads) {
		return new ViewStores(operations, reads);
	}

	@Bean
	ParkingLot parkingLot(MongoOperations operations, InstantSource clock, Retentions retentions,
			ConsumerSettings settings) {
		retentions.keep(operations.getCollectionName(StoredEvent.class), "at", settings.parkedKept());
		return new ParkingLot(operations, clock);
	}

	@Bean
	EventConsumers eventConsumers(ParkingLot parking, ConsumerSettings settings) {
		return new EventConsumers(parking, settings);
	}

	@Bean
	ParkedEvents parkedEvents(ParkingLot parking, EventConsumers consumers, OutboundEvents outbound) {
		return new ParkedEvents(parking, consumers, outbound);
	}

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	ParkedEventsController parkedEventsController(ParkedEvents events) {
		return new ParkedEventsController(events);
	}

	@Bean
	MeterBinder parkedEventsMeter(ParkingLot parking) {
		return (registry) -> Gauge.builder("liaison.parked.events", parking, ParkingLot::count)
			.description("Events that could not be taken in")
			.register(registry);
	}

	/**
	 * What a consumer function throws is a passing failure: the same record again, and
	 * never the next one. A right that is missing may be given later: without a pause the
	 * container would stop for good.
	 */
	@Bean
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> neverSkipping() {
		return (container, destination, group) -> {
			ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
			pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
			DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
			handler.setClassifications(Map.of(), true);
			handler.setLogLevel(KafkaException.Level.WARN);
			container.setCommonErrorHandler(handler);
			container.getContainerProperties().setStopImmediate(true);
			container.getContainerProperties().setAuthExceptionRetryInterval(WITHOUT_RIGHTS);
		};
	}

}
