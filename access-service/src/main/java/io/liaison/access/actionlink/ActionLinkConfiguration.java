package io.liaison.access.actionlink;

import io.liaison.platform.relay.topic.OwnedTopics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActionLinkConfiguration {

	@Bean
	OwnedTopics actionLinkTopic() {
		return OwnedTopics.kept(ActionLinks.KEPT, ActionLinkPublications.TOPIC);
	}

}
