package io.liaison.platform.erasure;

import java.util.List;

import io.liaison.platform.consumer.ParkedEvents;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.store.AggregateStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * Lets a service with {@link PersonalRecords} take part in erasures.
 */
@AutoConfiguration(afterName = "io.liaison.platform.consumer.ConsumerAutoConfiguration")
@ConditionalOnBean(PersonalRecords.class)
class ErasureAutoConfiguration {

	private static final String SUFFIX = "-service";

	@Bean
	ErasureReceipts erasureReceipts(AggregateStores stores, ParkedEvents parked,
			@Value("${spring.application.name}") String application) {
		return new ErasureReceipts(stores, parked, service(application));
	}

	@Bean
	OwnedTopics erasureReceiptTopic(@Value("${spring.application.name}") String application) {
		return OwnedTopics.compacted(ErasureReceipts.topic(service(application)));
	}

	@Bean
	ErasureConsumer erasureConsumer(List<PersonalRecords> all, ErasureReceipts receipts) {
		return new ErasureConsumer(all, receipts);
	}

	/** {@code ticket-service} tells on topics of {@code ticket}. */
	private static String service(String application) {
		return application.endsWith(SUFFIX) ? application.substring(0, application.length() - SUFFIX.length())
				: application;
	}

}
