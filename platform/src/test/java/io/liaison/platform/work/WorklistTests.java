package io.liaison.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import io.liaison.platform.store.TestStore;
import io.liaison.platform.work.Task.Later;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorklistTests {

	private final WorkStore store = new WorkStore(TestStore.fresh());

	private final Worklist here = this.store.worklist();

	private final Worklist there = this.store.worklist();

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void anEntryIsClaimedByOneAndGoneWhenDone() {
		this.here.put("test", "n");
		this.there.put("test", "n");
		assertThat(this.here.due("test", 10)).containsExactly("test:n");
		ClaimedEntry entry = this.here.claim("test:n").orElseThrow();
		assertThat(this.there.claim("test:n")).isEmpty();
		assertThat(this.there.due("test", 10)).isEmpty();
		assertThat(this.here.done(entry)).isTrue();
		assertThat(this.here.size()).isZero();
	}

	@Test
	void anEntryIsTakenOverWhenItsTakerGaveNoSignForTheLengthOfAClaimAndNotBefore() {
		this.here.put("test", "n");
		ClaimedEntry first = this.here.claim("test:n").orElseThrow();
		assertThat(this.there.abandoned()).isEmpty();
		this.store.monotonicClock(WorkStore.CLAIM.minusNanos(1));
		assertThat(this.there.abandoned()).isEmpty();
		assertThat(this.there.claim("test:n")).isEmpty();
		assertThat(this.here.renew(first)).isTrue();
		this.store.monotonicClock(Duration.ofNanos(1));
		assertThat(this.there.abandoned()).as("renewed").isEmpty();
		this.store.monotonicClock(WorkStore.CLAIM);
		assertThat(this.there.abandoned()).containsExactly("test:n");
		assertThat(this.there.claim("test:n")).hasValueSatisfying((entry) -> assertThat(entry.attempt()).isEqualTo(2));
	}

	@Test
	void wallClocksDoNotEndAClaim() {
		this.here.put("test", "n");
		this.here.claim("test:n").orElseThrow();
		this.there.abandoned();
		this.store.wallClock(Duration.ofDays(1));
		assertThat(this.there.abandoned()).isEmpty();
		assertThat(this.there.claim("test:n")).isEmpty();
	}

	@Test
	void whoLostTheClaimDoesNotEndNorPostponeTheWorkOfItsNextHolder() {
		this.here.put("test", "n");
		ClaimedEntry lost = this.here.claim("test:n").orElseThrow();
		this.there.abandoned();
		this.store.monotonicClock(WorkStore.CLAIM);
		ClaimedEntry taken = this.there.claim("test:n").orElseThrow();
		assertThat(this.here.renew(lost)).isFalse();
		assertThat(this.here.postpone(lost, Duration.ofHours(1))).isFalse();
		assertThat(this.here.done(lost)).isFalse();
		assertThat(this.there.renew(taken)).isTrue();
		assertThat(this.there.postpone(taken, Duration.ZERO)).isTrue();
		assertThat(this.here.claim("test:n")).isPresent();
	}

	@Test
	void whatIsPutWhileItIsPerformedIsNew() {
		this.here.put("test", "n");
		ClaimedEntry entry = this.here.claim("test:n").orElseThrow();
		this.there.put("test", "n");
		assertThat(this.there.claim("test:n")).isEmpty();
		assertThat(this.here.done(entry)).isTrue();
		assertThat(this.there.claim("test:n")).hasValueSatisfying((again) -> assertThat(again.attempt()).isEqualTo(1));
	}

	@Test
	void anEntryWaitsForItsTimeAndForTheEarlierOfTwo() {
		this.here.put("test", "n", this.store.now().plusSeconds(60));
		this.here.put("test", "n", this.store.now().plusSeconds(30));
		this.here.put("test", "n", this.store.now().plusSeconds(90));
		assertThat(this.here.claim("test:n")).isEmpty();
		this.store.wallClock(Duration.ofSeconds(29));
		assertThat(this.here.due("test", 10)).isEmpty();
		this.store.wallClock(Duration.ofSeconds(1));
		assertThat(this.here.due("test", 10)).containsExactly("test:n");
		this.store.wallClock(Duration.ofSeconds(1));
		this.here.put("test", "m");
		assertThat(this.here.due("test", 1)).containsExactly("test:n");
	}

	@Test
	void whatIsPutForLaterWhileItIsPerformedWaitsForThatTimeAlsoWhenItsTakerDies() {
		this.here.put("test", "n");
		this.here.claim("test:n").orElseThrow();
		this.here.put("test", "n", this.store.now().plusSeconds(60));
		this.there.abandoned();
		this.store.monotonicClock(WorkStore.CLAIM);
		ClaimedEntry taken = this.there.claim("test:n").orElseThrow();
		assertThat(this.there.done(taken)).isTrue();
		assertThat(this.there.claim("test:n")).isEmpty();
		this.store.wallClock(Duration.ofSeconds(60));
		assertThat(this.there.claim("test:n")).isPresent();
	}

	@Test
	void aPostponedEntryIsTriedAtItsTimeOrWhenItIsPut() {
		this.here.put("test", "n");
		this.here.postpone(this.here.claim("test:n").orElseThrow(), Duration.ofMinutes(1));
		assertThat(this.here.claim("test:n")).isEmpty();
		this.store.wallClock(Duration.ofMinutes(1));
		ClaimedEntry second = this.here.claim("test:n").orElseThrow();
		assertThat(second.attempt()).isEqualTo(2);
		this.here.postpone(second, Duration.ofMinutes(1));
		this.there.put("test", "n");
		assertThat(this.here.claim("test:n")).isPresent();
	}

	@Test
	void entriesOfTheVersionBeforeAreWorkedOff() {
		this.store.documents()
			.insertMany(List.of(old("test:due", this.store.now().minusSeconds(1)),
					old("test:claimed", this.store.now().plusSeconds(10))));
		this.here.adopt();
		assertThat(this.here.due("test", 10)).containsExactly("test:due");
		ClaimedEntry entry = this.here.claim("test:due").orElseThrow();
		assertThat(entry.attempt()).isEqualTo(4);
		assertThat(this.here.done(entry)).isTrue();
		assertThat(this.here.claim("test:claimed")).isEmpty();
		this.store.wallClock(Duration.ofSeconds(10));
		assertThat(this.here.due("test", 10)).containsExactly("test:claimed");
	}

	@Test
	void pausesGrowAndStayBelowAMinute() {
		assertThat(Later.after(1).delay()).isLessThan(Duration.ofMillis(301));
		assertThat(Later.after(1_000).delay()).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
	}

	private static Document old(String id, Instant at) {
		return new Document("_id", id).append("at", Date.from(at)).append("attempts", 3);
	}

}
