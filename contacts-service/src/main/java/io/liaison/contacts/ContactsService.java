package io.liaison.contacts;

import io.liaison.platform.relay.topic.OwnedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The service that owns accounts, contacts and roles.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class ContactsService {

	public static void main(String[] arguments) {
		SpringApplication.run(ContactsService.class, arguments);
	}

	@Bean
	OwnedTopics topics() {
		return OwnedTopics.compacted("contacts.account.v1", "contacts.contact.v1", "contacts.profile.v1",
				"contacts.role.v1", "contacts.programme.v1", "contacts.change-request.v1", "contacts.erasure.v1");
	}

}
