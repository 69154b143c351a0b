package io.liaison.notification.work;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
