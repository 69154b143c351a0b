package io.liaison.ticket;

import io.liaison.platform.relay.topic.OwnedTopics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The service that owns tickets and their messages.
 */
@SpringBootApplication(proxyBeanMethods = false)
class TicketService {

	static void main(String[] arguments) {
		SpringApplication.run(TicketService.class, arguments);
	}

	@Bean
	OwnedTopics topics() {
		return OwnedTopics.compacted("ticket.ticket.v1", "ticket.message.v1");
	}

}
