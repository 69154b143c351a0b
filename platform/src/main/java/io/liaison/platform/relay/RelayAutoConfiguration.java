package io.liaison.platform.relay;

import java.util.Map;

import com.mongodb.client.MongoDatabase;
import io.liaison.platform.lease.Leases;
import io.liaison.platform.store.Outboxes;
import io.liaison.platform.store.LinearizableReads;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The relay of this service, and the topics it publishes on.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class, afterName = "io.liaison.platform.store.StoreAutoConfiguration")
@EnableConfigurationProperties(RelaySettings.class)
class RelayAutoConfiguration {

	@Bean
	Relay relay(RelaySettings settings, KafkaProperties kafka, KafkaConnectionDetails broker, MongoDatabase database,
			MongoOperations operations, Outboxes outboxes, LinearizableReads reads, MeterRegistry meters) {
		Map<String, Object> connection = kafka.buildProducerProperties();
		connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getProducer().getBootstrapServers());
		return new Relay(settings, connection, new WaitingDocuments(database, outboxes, reads),
				new RelayLease(new Leases(operations, RelayLease.COLLECTION, settings.lease(), System::nanoTime)),
				outboxes, new RelayMetrics(meters, outboxes));
	}

	@Bean
	TopicCreation topicCreation(KafkaProperties kafka, KafkaConnectionDetails broker,
			ObjectProvider<OwnedTopics> owned) {
		Map<String, Object> connection = kafka.buildAdminProperties();
		connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getAdmin().getBootstrapServers());
		return new TopicCreation(connection, owned.orderedStream().toList());
	}

	@Bean
	OutboxHealth outboxHealthIndicator(Outboxes outboxes) {
		return new OutboxHealth(outboxes);
	}

}
