package io.liaison.access.settings;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Says at once which secrets are missing, instead of failing wherever one is used. */
@Configuration(proxyBeanMethods = false)
class RequiredSecrets {

	@Bean
	static BeanFactoryPostProcessor missingSecrets(Environment environment) {
		return (beans) -> require(environment);
	}

	static void require(Environment environment) {
		List<String> missing = Stream.of("liaison.address-key", "liaison.link-key", "liaison.factor-key")
			.filter((name) -> environment.getProperty(name, "").isBlank())
			.toList();
		if (!missing.isEmpty()) {
			throw new IllegalStateException(String.join(" and ", missing)
					+ " missing: mount files of these names and name their folder in LIAISON_SECRETS");
		}
	}

}
