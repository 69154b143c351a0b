package io.liaison.access.grant;

import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;
import io.liaison.platform.relay.OwnedTopics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class GrantConfiguration {

	@Bean
	Consumer<Message<byte[]>> contactEvents(EventConsumers consumers, DirectoryEvents events) {
		return consumers.consumer("contactEvents", events::onContact);
	}

	@Bean
	Consumer<Message<byte[]>> accountEvents(EventConsumers consumers, DirectoryEvents events) {
		return consumers.consumer("accountEvents", events::onAccount);
	}

	@Bean
	OwnedTopics contactAccessTopic() {
		return OwnedTopics.compacted(ContactAccessPublications.TOPIC);
	}

}
