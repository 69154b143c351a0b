package io.liaison.access;

import io.liaison.access.settings.AccessSettings;
import io.liaison.access.settings.SessionLifetimes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The process that signs people in and tells what they may do. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties({ AccessSettings.class, SessionLifetimes.class })
class AccessService {

	static void main(String[] args) {
		SpringApplication.run(AccessService.class, args);
	}

}
