package io.liaison.platform.store.retention;

import io.liaison.platform.testing.LiaisonTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a service keeps for a time only is found by an index when that is over. A service
 * extends it in one line.
 */
@LiaisonTest
public abstract class RetentionIndexes {

	@Autowired
	private Retentions retentions;

	@Autowired
	private MongoOperations operations;

	@Test
	public void anIndexBeginsWithTheTimeThatEachRetentionCountsFrom() {
		assertThat(this.retentions.declared()).isNotEmpty();
		await().untilAsserted(() -> assertThat(this.retentions.declared()).filteredOn((it) -> !isServed(it))
			.extracting((it) -> it.collection() + " by " + it.field())
			.isEmpty());
	}

	private boolean isServed(Retention retention) {
		return this.operations.indexOps(retention.collection())
			.getIndexInfo()
			.stream()
			.anyMatch((it) -> it.getIndexFields().getFirst().getKey().equals(retention.field()));
	}

}
