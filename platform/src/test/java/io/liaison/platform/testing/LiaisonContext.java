package io.liaison.platform.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.security.revocation.Revocation;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Gives the context of a {@link LiaisonTest} its broker, store, keys and helpers.
 */
final class LiaisonContext implements ContextCustomizerFactory {

	static {
		// most of what is waited for is there at once
		Awaitility.setDefaultPollInterval(IterativePollInterval
			.iterative((it) -> (it.toMillis() < 100) ? it.multipliedBy(2) : it, Duration.ofMillis(10)));
		// that a machine is busy is no fault
		Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
	}

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
		return TestContextAnnotationUtils.hasAnnotation(test, LiaisonTest.class) ? new Customizer() : null;
	}

	/** A service's, on the broker and with a store of this JVM. */
	static Map<String, Object> settings() {
		Tokens tokens = Tokens.INSTANCE;
		return Map.ofEntries(Map.entry("spring.mongodb.uri", LocalParts.storeUri()),
				Map.entry("spring.kafka.bootstrap-servers", LocalParts.bootstrapServers()),
				Map.entry("management.server.port", "0"), Map.entry("liaison.api-docs", "true"),
				Map.entry("liaison.installation", "test-" + System.nanoTime()),
				// a consumer stops when what it asked last is answered
				Map.entry("spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms", "200"),
				Map.entry("liaison.topics.replication-factor", "1"),
				Map.entry("liaison.topics.min-insync-replicas", "1"), Map.entry("liaison.issuer", tokens.issuer()),
				Map.entry("liaison.jwk-set-uri", tokens.jwkSetUri()),
				Map.entry("liaison.address-key", "dGVzdC1rZXktZm9yLWFkZHJlc3Nlcy0wMTIzNDU2Nzg5"),
				Map.entry("liaison.link-key", "dGVzdC1rZXktZm9yLWFjdGlvbi1saW5rcy0wMTIzNDU2"),
				Map.entry("liaison.factor-key", "dGVzdC1rZXktZm9yLXNlY29uZC1mYWN0b3JzLTAxMjM"),
				Map.entry("liaison.client-secrets.gateway", "gateway-test-secret"),
				Map.entry("liaison.client-secrets.notification-service", "notification-test-secret"));
	}

	static String[] topicsRead(ConfigurableListableBeanFactory beans) {
		return Stream.of(beans.getBeanNamesForAnnotation(TopicConsumer.class))
			.map((name) -> beans.findAnnotationOnBean(name, TopicConsumer.class).value())
			.toArray(String[]::new);
	}

	/** Equal to every other, so that tests share their contexts. */
	private record Customizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
			Map<String, Object> settings = settings();
			add(context.getEnvironment(), new MapPropertySource("liaison test", settings));
			Events events = new Events(LocalParts.bootstrapServers());
			events.createTopic(Revocation.TOPIC, 1);
			context.addBeanFactoryPostProcessor((beans) -> events.createTopics(topicsRead(beans)));
			context.getBeanFactory().registerSingleton("liaisonTestTokens", Tokens.INSTANCE);
			context.getBeanFactory().registerSingleton("liaisonTestEvents", events);
			context.getBeanFactory().registerSingleton("liaisonTestApi", new Api(context.getEnvironment()));
		}

		private static void add(ConfigurableEnvironment environment, MapPropertySource source) {
			MutablePropertySources sources = environment.getPropertySources();
			String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
			if (sources.contains(inlined)) {
				sources.addAfter(inlined, source);
			}
			else {
				sources.addFirst(source);
			}
		}

	}

}
