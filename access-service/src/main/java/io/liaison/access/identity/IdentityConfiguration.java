package io.liaison.access.identity;

import io.liaison.access.identity.proof.FactorKey;
import io.liaison.platform.relay.topic.OwnedTopics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactorKey.class)
class IdentityConfiguration {

	@Bean
	OwnedTopics loginIdentityTopic() {
		return OwnedTopics.compacted(LoginIdentityPublications.TOPIC);
	}

}
