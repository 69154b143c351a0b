package io.liaison.platform.relay;

import java.time.Duration;

import io.liaison.platform.store.TestStore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeaseTests {

	private static final Duration PATIENCE = Duration.ofMillis(400);

	private final TestStore test = TestStore.fresh();

	private final Lease one = new Lease(this.test.database(), PATIENCE);

	private final Lease other = new Lease(this.test.database(), PATIENCE);

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void isHeldByOneAsLongAsItIsRenewed() {
		this.one.step();
		Awaitility.await().during(PATIENCE.multipliedBy(3)).atMost(PATIENCE.multipliedBy(20)).until(() -> {
			this.one.step();
			this.other.step();
			return this.one.held() && !this.other.held();
		});
	}

	@Test
	void isTakenOverWhenItsCounterStoodStillAndNotBefore() {
		this.one.step();
		this.other.step();
		long start = System.nanoTime();
		Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
			this.other.step();
			return this.other.held();
		});
		assertThat(System.nanoTime() - start).isGreaterThan(PATIENCE.minusMillis(100).toNanos());
		this.one.step();
		assertThat(this.one.held()).isFalse();
		this.other.step();
		assertThat(this.other.held()).isTrue();
	}

	@Test
	void isFreeAtOnceWhenReleased() {
		this.one.step();
		this.one.release();
		this.other.step();
		assertThat(this.one.held()).isFalse();
		assertThat(this.other.held()).isTrue();
	}

}
