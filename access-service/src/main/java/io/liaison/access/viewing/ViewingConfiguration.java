package io.liaison.access.viewing;

import io.liaison.platform.relay.topic.OwnedTopics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewingSettings.class)
class ViewingConfiguration {

	@Bean
	OwnedTopics viewingTopic(ViewingSettings settings) {
		return OwnedTopics.kept(settings.kept(), ViewingPublications.TOPIC);
	}

}
