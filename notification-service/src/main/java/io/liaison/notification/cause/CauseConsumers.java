package io.liaison.notification.cause;

import java.util.function.Consumer;

import io.liaison.notification.view.AccountViews;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.notification.view.ContactViews;
import io.liaison.notification.view.RoleViews;
import io.liaison.platform.consumer.EventConsumers;
import io.liaison.platform.consumer.EventHandler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The topics read here. Any of their events may cause a notification, once the view that
 * it tells is taken in.
 */
@Configuration(proxyBeanMethods = false)
class CauseConsumers {

	private final EventConsumers consumers;

	private final Causes causes;

	CauseConsumers(EventConsumers consumers, Causes causes) {
		this.consumers = consumers;
		this.causes = causes;
	}

	@Bean
	Consumer<Message<byte[]>> accountEvents(AccountViews accounts) {
		return consumer("accountEvents", accounts);
	}

	@Bean
	Consumer<Message<byte[]>> contactEvents(ContactViews contacts) {
		return consumer("contactEvents", contacts);
	}

	@Bean
	Consumer<Message<byte[]>> roleEvents(RoleViews roles) {
		return consumer("roleEvents", roles);
	}

	@Bean
	Consumer<Message<byte[]>> contactAccessEvents(ContactAccessViews access) {
		return consumer("contactAccessEvents", access);
	}

	@Bean
	Consumer<Message<byte[]>> loginIdentityEvents() {
		return this.consumers.consumer("loginIdentityEvents", this.causes);
	}

	@Bean
	Consumer<Message<byte[]>> ticketEvents() {
		return this.consumers.consumer("ticketEvents", this.causes);
	}

	@Bean
	Consumer<Message<byte[]>> ticketMessageEvents() {
		return this.consumers.consumer("ticketMessageEvents", this.causes);
	}

	private Consumer<Message<byte[]>> consumer(String name, EventHandler views) {
		return this.consumers.consumer(name, (event) -> {
			views.on(event);
			this.causes.on(event);
		});
	}

}
