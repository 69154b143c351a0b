package io.liaison.access.revocation;

import java.time.Duration;
import java.util.Set;

import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.security.revocation.RevocationFeed;
import io.liaison.platform.security.revocation.RevocationFeeds;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevocationConfiguration {

	/** What rights are read from; of all else somebody may be signed in without it. */
	static final Set<String> RIGHTS = Set.of("contacts.account.v1", "contacts.role.v1", "contacts.contact.v1",
			"contacts.profile.v1");

	/**
	 * The version before made it with twelve partitions. What is on that one may be lost:
	 * tokens of that version are refused whatever they say, for they have no {@code rev},
	 * and none is signed before the views have reached the end of their topics.
	 */
	@Bean
	OwnedTopics revocationTopic() {
		return OwnedTopics.ordered(Duration.ofDays(7), Revocation.TOPIC);
	}

	@Bean
	RevocationFeed floorFeed(RevocationFeeds feeds, Floors floors) {
		return feeds.all(floors);
	}

	@Bean
	ViewCatchUp viewCatchUp(KafkaProperties kafka, BindingServiceProperties bindings,
			@Qualifier("floorFeed") RevocationFeed floors) {
		return new ViewCatchUp(kafka.buildConsumerProperties(), kafka.buildAdminProperties(),
				bindings.getBindings().values(), RIGHTS, floors::isCaughtUp);
	}

	/**
	 * {@code viewCatchUp} in the readiness group: nobody can be signed in before it is
	 * over, so this instance serves nobody.
	 */
	@Bean
	HealthIndicator viewCatchUpHealthIndicator(ViewCatchUp views) {
		return () -> (views.isOver() ? Health.up() : Health.outOfService()).build();
	}

}
