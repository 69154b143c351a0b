package io.liaison.platform.security;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/**
 * The version feed and its part in the readiness of the service.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class, before = ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnProperty(name = "liaison.security.version-feed", matchIfMissing = true)
class VersionFeedAutoConfiguration {

	static final Map<String, Object> SETTINGS = Map.of(ConsumerConfig.CLIENT_ID_CONFIG, "version-feed",
			ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
			ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
			ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
			ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted", ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200,
			ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);

	@Bean
	RightsFloor rightsFloor() {
		return new RightsFloor();
	}

	@Bean
	VersionFeed versionFeedReader(KafkaProperties kafka, RightsFloor floor) {
		Map<String, Object> settings = kafka.buildConsumerProperties();
		settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		settings.putAll(SETTINGS);
		return new VersionFeed(settings, VersionFeed.TOPIC, floor);
	}

	/** {@code versionFeed} in the readiness group. */
	@Bean
	HealthIndicator versionFeedHealthIndicator(VersionFeed feed) {
		return () -> (feed.isCaughtUp() ? Health.up() : Health.outOfService()).withDetail("state", feed.state().name())
			.build();
	}

}
