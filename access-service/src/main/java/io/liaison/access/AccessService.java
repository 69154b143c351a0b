package io.liaison.access;

import io.liaison.access.settings.AccessSettings;
import io.liaison.access.settings.SessionLifetimes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The process that signs people in and tells what they may do. */
@SpringBootApplication
@EnableConfigurationProperties({ AccessSettings.class, SessionLifetimes.class })
class AccessService {

	static void main(String[] args) {
		SpringApplication.run(AccessService.class, args);
	}

}
