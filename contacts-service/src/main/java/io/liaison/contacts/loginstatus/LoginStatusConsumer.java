package io.liaison.contacts.loginstatus;

import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Follows {@code access.contact-access.v1}.
 */
@Configuration(proxyBeanMethods = false)
class LoginStatusConsumer {

	@Bean
	Consumer<Message<byte[]>> contactAccessEvents(EventConsumers consumers, LoginStatuses statuses) {
		return consumers.consumer("contactAccessEvents", statuses::on);
	}

}
