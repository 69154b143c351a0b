package io.liaison.access.identity;

import io.liaison.platform.relay.OwnedTopics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PasswordSettings.class, FactorKey.class })
class IdentityConfiguration {

	@Bean
	OwnedTopics loginIdentityTopic() {
		return OwnedTopics.compacted(LoginIdentityPublications.TOPIC);
	}

}
