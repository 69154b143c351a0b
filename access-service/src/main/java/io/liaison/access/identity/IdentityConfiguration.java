package io.liaison.access.identity;

import java.time.Clock;
import java.time.InstantSource;

import io.liaison.platform.relay.OwnedTopics;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	@Bean
	OwnedTopics loginIdentityTopic() {
		return OwnedTopics.compacted(LoginIdentityPublications.TOPIC);
	}

	@Bean
	@ConditionalOnMissingBean
	InstantSource clock() {
		return Clock.systemUTC();
	}

}
