package io.liaison.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Tells people what concerns them: invitations, resets, tickets and their answers.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
class NotificationService {

	static void main(String[] args) {
		SpringApplication.run(NotificationService.class, args);
	}

}
