package io.liaison.platform.relay;

import java.util.Map;

import io.liaison.platform.lease.Leases;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.relay.topic.TopicCreation;
import io.liaison.platform.relay.topic.TopicSettings;
import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.relay.withheld.OutboundEvents;
import io.liaison.platform.relay.withheld.OutboundEventsController;
import io.liaison.platform.relay.withheld.Resync;
import io.liaison.platform.store.LinearizableReads;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.store.retention.Retentions;
import io.micrometer.core.instrument.MeterRegistry;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.work.Worklist;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The relay of this service, and the topics it publishes on.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class, afterName = "io.liaison.platform.store.StoreAutoConfiguration")
@EnableConfigurationProperties({ RelaySettings.class, TopicSettings.class })
class RelayAutoConfiguration {

	@Bean
	Relay relay(RelaySettings settings, KafkaProperties kafka, KafkaConnectionDetails broker,
			MongoOperations operations, Outboxes outboxes, LinearizableReads reads, Topics topics,
			MeterRegistry meters) {
		Map<String, Object> connection = kafka.buildProducerProperties();
		connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getProducer().getBootstrapServers());
		Leases leases = new Leases(operations, RelayLease.COLLECTION, settings.lease(), System::nanoTime);
		return new Relay(settings, connection, new WaitingDocuments(operations, outboxes, reads),
				new RelayLease(leases), outboxes, topics, new RelayMetrics(meters, outboxes));
	}

	@Bean
	Topics ownTopics(KafkaProperties kafka, KafkaConnectionDetails broker, TopicSettings settings,
			ObjectProvider<OwnedTopics> owned) {
		Map<String, Object> connection = kafka.buildAdminProperties();
		connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getAdmin().getBootstrapServers());
		connection.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
		connection.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
		return new Topics(connection, settings, owned.orderedStream().toList());
	}

	@Bean
	TopicCreation topicCreation(Topics topics) {
		return new TopicCreation(topics);
	}

	@Bean
	OutboxHealth outboxHealthIndicator(Outboxes outboxes, Topics topics) {
		return new OutboxHealth(outboxes, topics);
	}

	@Bean
	Resync resync(AggregateStores stores, ObjectProvider<Worklist> worklist) {
		return new Resync(stores, worklist);
	}

	@Bean
	OutboundEvents outboundEvents(MongoOperations operations, AggregateStores stores, Outboxes outboxes,
			Retentions retentions, RelaySettings settings) {
		retentions.keep(OutboundEvents.PARKED, "at", settings.parkedOutboundKept());
		return new OutboundEvents(operations, stores, outboxes);
	}

	@Bean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	OutboundEventsController outboundEventsController(OutboundEvents events, Resync resync) {
		return new OutboundEventsController(events, resync);
	}

}
