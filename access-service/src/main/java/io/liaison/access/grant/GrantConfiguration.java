package io.liaison.access.grant;

import io.liaison.access.settings.GrantSettings;
import io.liaison.platform.relay.topic.OwnedTopics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GrantSettings.class)
class GrantConfiguration {

	@Bean
	OwnedTopics contactAccessTopic() {
		return OwnedTopics.compacted(ContactAccessPublications.TOPIC);
	}

}
