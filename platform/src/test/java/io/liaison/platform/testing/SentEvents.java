package io.liaison.platform.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.platform.relay.topic.Logs;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.ToldEvents;
import io.liaison.platform.testing.AsyncContract.Channel;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract of a service names what it tells. A service extends it as a test of the
 * running service, in the package that its contract is named after.
 */
public abstract class SentEvents {

	@Autowired
	private AggregateStores stores;

	@Autowired
	private List<OwnedTopics> owned;

	@Test
	void theContractNamesEveryEventThatIsSentAndNoOther() throws IOException {
		List<Channel> announced = AsyncContract.of(getClass()).channels("send");
		Map<String, Set<String>> told = ToldEvents.of(this.stores);
		assertThat(announced).extracting(Channel::topic).containsExactlyInAnyOrderElementsOf(told.keySet());
		announced.stream()
			.filter(Channel::isOwn)
			.forEach((own) -> assertThat(own.types()).as(own.topic())
				.containsExactlyInAnyOrderElementsOf(told.get(own.topic())));
	}

	@Test
	void whatGrowsWithTimeIsKeptForATimeAndOfTheRestTheLastOfEach() {
		assertThat(Logs.among(this.owned)).containsExactlyInAnyOrderElementsOf(logs());
	}

	/** Topics of log-like aggregates (ADR 13). */
	protected List<String> logs() {
		return List.of();
	}

}
