package io.liaison.platform.testing;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.erasure.PersonalRecords;
import io.liaison.platform.testing.AsyncContract.Channel;
import org.junit.jupiter.api.Test;

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
		return AsyncContract.of(getClass()).channels("receive").stream().map(Channel::topic).toList();
	}

}
