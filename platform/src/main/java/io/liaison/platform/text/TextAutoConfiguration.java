package io.liaison.platform.text;

import tools.jackson.databind.JacksonModule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/**
 * The one rule for text, for every body of a request.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class TextAutoConfiguration {

	@Bean
	JacksonModule writtenText() {
		return WrittenText.module();
	}

}
