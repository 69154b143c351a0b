package io.liaison.platform.security.revocation;

import org.springframework.beans.factory.annotation.Qualifier;
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
 * What every resource server knows of revocations, and its part in the readiness of the
 * service.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class,
		beforeName = "io.liaison.platform.security.ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnProperty(name = "liaison.security.revocation-feed", matchIfMissing = true)
class RevocationAutoConfiguration {

	@Bean
	MinimumVersions minimumVersions() {
		return new MinimumVersions(System::nanoTime);
	}

	@Bean
	RevocationFeeds revocationFeeds(KafkaProperties kafka) {
		return new RevocationFeeds(kafka.buildConsumerProperties());
	}

	@Bean
	RevocationFeed minimumVersionsFeed(RevocationFeeds feeds, MinimumVersions minimumVersions) {
		return feeds.recent(Revocation.TOPIC, minimumVersions);
	}

	/** {@code revocationFeed} in the readiness group. */
	@Bean
	HealthIndicator revocationFeedHealthIndicator(@Qualifier("minimumVersionsFeed") RevocationFeed feed) {
		return () -> (feed.isWorking() ? Health.up() : Health.outOfService()).withDetail("state", feed.state().name())
			.build();
	}

}
