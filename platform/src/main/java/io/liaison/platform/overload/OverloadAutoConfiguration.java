package io.liaison.platform.overload;

import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.liaison.platform.web.problem.RefusalAnswers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Bounds what every service takes on; how much runs and how often somebody was refused is
 * in the metrics {@code resilience4j.bulkhead.*}.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(OverloadSettings.class)
class OverloadAutoConfiguration {

	@Bean
	static LoadShedding loadShedding(OverloadSettings settings, ObjectProvider<ReservedRequests> reserved,
			ObjectProvider<RefusalAnswers> answers) {
		return new LoadShedding(settings, reserved.orderedStream().toList(), answers::getObject);
	}

	/** After what counts requests, before what reads them. */
	@Bean
	static FilterRegistrationBean<LoadShedding> loadSheddingFilter(LoadShedding shedding) {
		FilterRegistrationBean<LoadShedding> filter = new FilterRegistrationBean<>(shedding);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
		return filter;
	}

	@Bean
	static MeterBinder loadSheddingMeter(LoadShedding shedding) {
		return (registry) -> {
			TaggedBulkheadMetrics.ofBulkheadRegistry(shedding.lanes()).bindTo(registry);
			Gauge.builder("liaison.requests.waiting", shedding, LoadShedding::waiting)
				.description("Requests that wait for their turn")
				.register(registry);
		};
	}

}
