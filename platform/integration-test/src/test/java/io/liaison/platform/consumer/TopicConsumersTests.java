package io.liaison.platform.consumer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class TopicConsumersTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void functionBindingGroupAndConcurrencyFollowFromTheDeclaration() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of("spring.application.name", "reader-service", "its.topic", "test.other.v1")));
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("plain", new RootBeanDefinition(PlainConsumer.class));
		beans.registerBeanDefinition("special", new RootBeanDefinition(SpecialConsumer.class));
		new TopicConsumers(this.environment).postProcessBeanFactory(beans);

		assertThat(property("spring.cloud.function.definition")).isEqualTo("testBulkPartV1Events;testOtherV1Events");
		assertThat(property("spring.cloud.stream.bindings.testBulkPartV1Events-in-0.destination"))
			.isEqualTo("test.bulk-part.v1");
		assertThat(property("spring.cloud.stream.bindings.testBulkPartV1Events-in-0.group"))
			.isEqualTo("reader-service");
		assertThat(property("spring.cloud.stream.bindings.testBulkPartV1Events-in-0.consumer.concurrency")).isNull();
		assertThat(property("spring.cloud.stream.bindings.testOtherV1Events-in-0.destination"))
			.isEqualTo("test.other.v1");
		assertThat(property("spring.cloud.stream.bindings.testOtherV1Events-in-0.group"))
			.isEqualTo("reader-service.anew");
		assertThat(property("spring.cloud.stream.bindings.testOtherV1Events-in-0.consumer.concurrency")).isEqualTo("1");
		assertThat(beans.containsBeanDefinition("testBulkPartV1Events")).isTrue();
	}

	@Test
	void aSecondConsumerOfATopicHasANameAndAGroupOfItsOwn() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("spring.application.name", "reader-service")));
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("plain", new RootBeanDefinition(PlainConsumer.class));
		beans.registerBeanDefinition("beside", new RootBeanDefinition(SecondConsumer.class));
		new TopicConsumers(this.environment).postProcessBeanFactory(beans);

		assertThat(property("spring.cloud.function.definition")).isEqualTo("testBulkPartV1Events;besideOthersEvents");
		assertThat(property("spring.cloud.stream.bindings.besideOthersEvents-in-0.destination"))
			.isEqualTo("test.bulk-part.v1");
		assertThat(property("spring.cloud.stream.bindings.besideOthersEvents-in-0.group"))
			.isEqualTo("reader-service.beside");
	}

	private String property(String name) {
		return this.environment.getProperty(name);
	}

	@TopicConsumer("test.bulk-part.v1")
	record PlainConsumer() implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
		}

	}

	@TopicConsumer(value = "test.bulk-part.v1", group = "reader-service.beside", name = "beside-others")
	record SecondConsumer() implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
		}

	}

	@TopicConsumer(value = "${its.topic}", group = "reader-service.anew", concurrency = 1)
	record SpecialConsumer() implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
		}

	}

}
