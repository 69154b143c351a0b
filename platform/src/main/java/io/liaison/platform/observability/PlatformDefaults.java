package io.liaison.platform.observability;

import java.util.List;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/**
 * Moves {@code liaison-platform.yml} below everything else: an imported file would
 * otherwise win over the service's own that imports it.
 */
final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		MutablePropertySources sources = environment.getPropertySources();
		List<PropertySource<?>> defaults = sources.stream()
			.<PropertySource<?>>map((source) -> source)
			.filter((source) -> source.getName().contains("liaison-platform.yml"))
			.toList();
		defaults.forEach((source) -> {
			sources.remove(source.getName());
			sources.addLast(source);
		});
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
