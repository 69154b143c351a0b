package io.liaison.access.fence;

import io.liaison.platform.relay.OwnedTopics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevocationTopic {

	@Bean
	OwnedTopics sessionTopic() {
		return OwnedTopics.transientFeed(RightsShrunk.TOPIC);
	}

}
