package io.liaison.notification.view;

import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The topics that are only looked up here.
 */
@Configuration(proxyBeanMethods = false)
class ViewConsumers {

	@Bean
	Consumer<Message<byte[]>> accountEvents(EventConsumers consumers, AccountViews accounts) {
		return consumers.consumer("accountEvents", accounts);
	}

	@Bean
	Consumer<Message<byte[]>> contactEvents(EventConsumers consumers, ContactViews contacts) {
		return consumers.consumer("contactEvents", contacts);
	}

	@Bean
	Consumer<Message<byte[]>> roleEvents(EventConsumers consumers, RoleViews roles) {
		return consumers.consumer("roleEvents", roles);
	}

}
