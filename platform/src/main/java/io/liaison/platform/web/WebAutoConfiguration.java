package io.liaison.platform.web;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Commands and pages as arguments of controller methods.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
class WebAutoConfiguration implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CommandArgument());
		resolvers.add(new PageRequestArgument());
	}

	@Bean
	static RepeatableBody repeatableBody() {
		return new RepeatableBody();
	}

}
