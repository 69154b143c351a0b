package io.liaison.access.identity;

import io.liaison.platform.relay.OwnedTopics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	@Bean
	OwnedTopics loginIdentityTopic() {
		return OwnedTopics.compacted(LoginIdentityPublications.TOPIC);
	}

}
