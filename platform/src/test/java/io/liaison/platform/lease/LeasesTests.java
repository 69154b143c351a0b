package io.liaison.platform.lease;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.liaison.platform.store.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

class LeasesTests {

	private static final String COLLECTION = "leases";

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final TestStore test = TestStore.fresh();

	// what they show has nothing to do with each other
	private final AtomicLong here = new AtomicLong(Long.MAX_VALUE - 1);

	private final AtomicLong there = new AtomicLong(-7);

	private final Leases one = leases(this.here);

	private final Leases other = leases(this.there);

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void isHeldByOneAsLongAsItIsRenewed() {
		Lease lease = this.one.take("a").orElseThrow();
		for (int i = 0; i < 10; i++) {
			assertThat(this.other.take("a")).isEmpty();
			pass(PATIENCE.dividedBy(3));
			assertThat(this.one.renew(lease)).isTrue();
			assertThat(lease.held()).isTrue();
		}
	}

	@Test
	void isTakenOverWhenItsCounterStoodStillAndNotBefore() {
		Lease first = this.one.take("a").orElseThrow();
		pass(PATIENCE.multipliedBy(5));
		assertThat(this.other.take("a")).as("its first look").isEmpty();
		pass(PATIENCE.minusNanos(1));
		assertThat(this.other.take("a")).isEmpty();
		pass(Duration.ofNanos(1));
		Lease second = this.other.take("a").orElseThrow();
		assertThat(this.one.renew(first)).isFalse();
		assertThat(this.one.release(first, Update.update("free", true))).isFalse();
		assertThat(this.other.renew(second)).isTrue();
		assertThat(stored("a").get("free")).isNull();
	}

	@Test
	void keysAreJudgedEachByItself() {
		Lease a = this.one.take("a").orElseThrow();
		this.one.take("b").orElseThrow();
		List.of("a", "b").forEach(this.other::take);
		pass(PATIENCE);
		this.one.renew(a);
		assertThat(this.other.take("a")).isEmpty();
		assertThat(this.other.take("b")).isPresent();
	}

	@Test
	void whoTakesItAnewIsNotMistakenForWhoHadItBefore() {
		Lease lease = this.one.take("a").orElseThrow();
		assertThat(this.other.take("a")).isEmpty();
		pass(PATIENCE);
		this.one.remove(lease, Criteria.where("x").isNull());
		this.one.take("a").orElseThrow();
		assertThat(this.other.take("a")).isEmpty();
	}

	@Test
	void itsHolderDoesNotBelieveInItAnyMoreWhenAnotherMayTakeIt() {
		Lease lease = this.one.take("a").orElseThrow();
		assertThat(this.other.take("a")).isEmpty();
		pass(PATIENCE.minusNanos(1));
		assertThat(lease.held()).isTrue();
		pass(Duration.ofNanos(1));
		assertThat(lease.held()).isFalse();
	}

	@Test
	void isFreeAtOnceWhenReleased() {
		Lease lease = this.one.take("a").orElseThrow();
		assertThat(this.one.release(lease, Update.update("note", "x"))).isTrue();
		assertThat(lease.held()).isFalse();
		assertThat(this.other.take("a")).isPresent();
		assertThat(stored("a").get("note")).isEqualTo("x");
	}

	@Test
	void whatCannotBeGivenBackIsFreeForItsFormerHolderOnly() {
		Lease lease = this.one.take("a").orElseThrow();
		this.one.abandon(lease);
		assertThat(lease.held()).isFalse();
		assertThat(this.other.take("a")).isEmpty();
		assertThat(this.one.take("a")).isPresent();
	}

	@Test
	void ofManyAtTheSameTimeOneTakesIt() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (String key : List.of("a", "b", "c", "d", "e")) {
				List<Callable<Optional<Lease>>> racers = IntStream.range(0, 8)
					.mapToObj((i) -> (Callable<Optional<Lease>>) () -> leases(this.here).take(key))
					.toList();
				int taken = 0;
				for (Future<Optional<Lease>> racer : threads.invokeAll(racers)) {
					taken += racer.get().isPresent() ? 1 : 0;
				}
				assertThat(taken).isEqualTo(1);
			}
		}
	}

	@Test
	void aDocumentOfTheVersionBeforeCounts() {
		this.test.database()
			.getCollection(COLLECTION)
			.insertMany(List.of(new Document(Map.of("_id", "held", "owner", "somebody", "counter", 41L)),
					new Document(Map.of("_id", "free", "owner", "", "counter", 41L))));
		assertThat(this.one.take("free")).isPresent();
		assertThat(this.one.take("held")).isEmpty();
		pass(PATIENCE);
		assertThat(this.one.take("held")).isPresent();
		assertThat(stored("held").get("counter")).isEqualTo(42L);
	}

	private Leases leases(AtomicLong clock) {
		return new Leases(this.test.operations(), COLLECTION, PATIENCE, clock::get);
	}

	private void pass(Duration time) {
		this.here.addAndGet(time.toNanos());
		this.there.addAndGet(time.toNanos());
	}

	private Document stored(String key) {
		return this.test.database().getCollection(COLLECTION).find(new Document("_id", key)).first();
	}

}
