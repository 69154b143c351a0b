package io.liaison.access.oauth.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.liaison.access.AcceptsOwnTokens;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.testing.LiaisonTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class EndedFamiliesTests implements AcceptsOwnTokens {

	@Autowired
	private AggregateStores stores;

	@Autowired
	private MongoOperations operations;

	@Autowired
	private Indexes indexes;

	@Test
	void aFamilyIsRememberedForAsLongAsItCouldHaveGoneOn() {
		String before = Ids.random();
		String since = Ids.random();
		Retentions retentions = new Retentions(this.operations, this.indexes, Duration.ofMillis(100),
				InstantSource.system());
		ended(Duration.ofDays(29), retentions).end(since);
		EndedFamilies families = ended(Duration.ofDays(32), retentions);
		families.end(before);
		retentions.start();
		try {
			await().atMost(Duration.ofSeconds(20)).until(() -> !families.contain(before));
		}
		finally {
			retentions.stop();
		}
		assertThat(families.contain(since)).isTrue();
	}

	private EndedFamilies ended(Duration ago, Retentions retentions) {
		Instant then = Instant.now().minus(ago);
		return new EndedFamilies(this.stores, retentions, () -> then);
	}

}
