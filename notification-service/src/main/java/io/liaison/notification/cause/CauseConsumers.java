package io.liaison.notification.cause;

import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The topics that cause notifications.
 */
@Configuration(proxyBeanMethods = false)
class CauseConsumers {

	@Bean
	Consumer<Message<byte[]>> contactAccessEvents(EventConsumers consumers, AccessNotices notices) {
		return consumers.consumer("contactAccessEvents", notices);
	}

	@Bean
	Consumer<Message<byte[]>> loginIdentityEvents(EventConsumers consumers, IdentityNotices notices) {
		return consumers.consumer("loginIdentityEvents", notices);
	}

	@Bean
	Consumer<Message<byte[]>> ticketEvents(EventConsumers consumers, TicketNotices notices) {
		return consumers.consumer("ticketEvents", notices::onTicket);
	}

	@Bean
	Consumer<Message<byte[]>> ticketMessageEvents(EventConsumers consumers, TicketNotices notices) {
		return consumers.consumer("ticketMessageEvents", notices::onMessage);
	}

}
