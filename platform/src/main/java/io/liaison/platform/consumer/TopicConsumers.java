package io.liaison.platform.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.messaging.Message;

/**
 * Turns each {@link TopicConsumer} into what Spring Cloud Stream wants of it: a function,
 * its place in the function definition, and its binding.
 */
final class TopicConsumers implements BeanFactoryPostProcessor {

	private static final ResolvableType FUNCTION = ResolvableType.forClassWithGenerics(Consumer.class,
			ResolvableType.forClassWithGenerics(Message.class, byte[].class));

	private final ConfigurableEnvironment environment;

	TopicConsumers(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (String handler : beans.getBeanNamesForAnnotation(TopicConsumer.class)) {
			TopicConsumer declared = Objects.requireNonNull(beans.findAnnotationOnBean(handler, TopicConsumer.class));
			String topic = this.environment.resolveRequiredPlaceholders(declared.value());
			String function = declared.name().isEmpty() ? functionName(topic) : functionName(declared.name());
			register(beans, function, topic, handler);
			properties.merge("spring.cloud.function.definition", function, (all, one) -> all + ";" + one);
			String binding = "spring.cloud.stream.bindings." + function + "-in-0.";
			properties.put(binding + "destination", topic);
			properties.put(binding + "group", declared.group().isEmpty()
					? this.environment.getRequiredProperty("spring.application.name") : declared.group());
			if (declared.concurrency() > 0) {
				properties.put(binding + "consumer.concurrency", declared.concurrency());
			}
		}
		this.environment.getPropertySources().addLast(new MapPropertySource("topic-consumers", properties));
	}

	private static void register(ConfigurableListableBeanFactory beans, String function, String topic, String handler) {
		RootBeanDefinition definition = new RootBeanDefinition(FunctionRegistration.class,
				() -> new FunctionRegistration<>(beans.getBean(EventConsumers.class)
					.consumer(function, topic, beans.getBean(handler, EventHandler.class)), function)
					.type(FUNCTION.getType()));
		((BeanDefinitionRegistry) beans).registerBeanDefinition(function, definition);
	}

	/**
	 * {@code access.contact-access.v1} is taken in by
	 * {@code accessContactAccessV1Events}.
	 */
	static String functionName(String topicOrName) {
		return name(topicOrName.split("[.-]"));
	}

	/**
	 * The name that an earlier version gave, under which events may still be parked.
	 */
	static String formerName(String topic) {
		String[] parts = topic.split("\\.");
		return name(parts[Math.min(1, parts.length - 1)].split("-"));
	}

	private static String name(String... words) {
		StringBuilder name = new StringBuilder();
		for (String word : words) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.append("Events").toString();
	}

}
