package io.liaison.platform.web;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
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

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, Instants::parse);
	}

	/** Early, for the sign-in pages and the token endpoint read bodies in filters. */
	@Bean
	static FilterRegistrationBean<BodyTypes> bodyTypes(
			@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
		FilterRegistrationBean<BodyTypes> filter = new FilterRegistrationBean<>(new BodyTypes(answers::getObject));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	/** Innermost, so that no other filter waits for the body or sees it. */
	@Bean
	static FilterRegistrationBean<ConditionalReads> conditionalReads() {
		FilterRegistrationBean<ConditionalReads> filter = new FilterRegistrationBean<>(new ConditionalReads());
		filter.setOrder(Ordered.LOWEST_PRECEDENCE);
		return filter;
	}

	/** After Spring Boot's own, which takes the usual mapper. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	static ServerHttpMessageConvertersCustomizer strictJson(JsonMapper usual) {
		return (converters) -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(usual)));
	}

	@Bean
	static RepeatableBody repeatableBody() {
		return new RepeatableBody();
	}

}
