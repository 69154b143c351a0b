package io.liaison.notification.notification;

import io.liaison.platform.relay.topic.OwnedTopics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

	@Bean
	OwnedTopics topics(NotificationSettings settings) {
		return OwnedTopics.kept(settings.kept(), NotificationPublications.TOPIC);
	}

}
