package io.liaison.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.erasure.PersonalRecords;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of a service names what it reads, as well as what it tells. A service
 * extends it in one line, in the package that its contract is named after.
 */
public abstract class ReceivedTopics {

	private static final String ERASURE = PersonalRecords.class.getPackageName();

	@Test
	void theContractNamesEveryTopicThatIsReadAndNoOther() throws IOException {
		assertThat(announced()).isNotEmpty().containsExactlyInAnyOrderElementsOf(read());
	}

	private List<String> read() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(TopicConsumer.class));
		Stream<BeanDefinition> consumers = scanner.findCandidateComponents(getClass().getPackageName()).stream();
		return Stream
			.concat(consumers, takesPartInErasures() ? scanner.findCandidateComponents(ERASURE).stream() : Stream.of())
			.map((it) -> ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null))
			.map((consumer) -> consumer.getAnnotation(TopicConsumer.class).value())
			.distinct()
			.toList();
	}

	private boolean takesPartInErasures() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(PersonalRecords.class));
		return !scanner.findCandidateComponents(getClass().getPackageName()).isEmpty();
	}

	private List<String> announced() throws IOException {
		JsonNode contract = contract();
		return contract.at("/operations")
			.valueStream()
			.filter((it) -> "receive".equals(it.at("/action").asString()))
			.map((it) -> it.at("/channel/$ref").asString())
			.peek((channel) -> assertThat(channel).startsWith("#/channels/"))
			.map((channel) -> contract.at(channel.substring(1)).at("/address").asString())
			.toList();
	}

	private JsonNode contract() throws IOException {
		String name = ClassUtils.getShortName(getClass().getPackageName());
		try (InputStream file = getClass().getResourceAsStream("/contract/" + name + "/asyncapi.yaml")) {
			return JsonMapper.shared().valueToTree(new Yaml().load(file));
		}
	}

}
