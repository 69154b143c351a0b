package io.liaison.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.platform.consumer.TopicConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import org.yaml.snakeyaml.Yaml;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract names what the service reads, as well as what it tells. */
class ReceivedTopicsTests {

	@Test
	void theContractNamesEveryTopicThatIsReadAndNoOther() throws IOException {
		assertThat(announced()).isNotEmpty().containsExactlyInAnyOrderElementsOf(read().toList());
	}

	private static Stream<String> read() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(TopicConsumer.class));
		return scanner.findCandidateComponents(ReceivedTopicsTests.class.getPackageName())
			.stream()
			.map((it) -> ClassUtils.resolveClassName(Objects.requireNonNull(it.getBeanClassName()), null))
			.map((consumer) -> consumer.getAnnotation(TopicConsumer.class).value());
	}

	private static List<String> announced() throws IOException {
		JsonNode contract = contract();
		return contract.at("/operations")
			.valueStream()
			.filter((it) -> "receive".equals(it.at("/action").asString()))
			.map((it) -> contract.at(it.at("/channel/$ref").asString().substring(1)).at("/address").asString())
			.toList();
	}

	private static JsonNode contract() throws IOException {
		try (InputStream file = ReceivedTopicsTests.class.getResourceAsStream("/contract/access/asyncapi.yaml")) {
			return JsonMapper.shared().valueToTree(new Yaml().load(file));
		}
	}

}
