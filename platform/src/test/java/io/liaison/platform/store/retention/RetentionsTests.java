package io.liaison.platform.store.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.outbox.Publications;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RetentionsTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final TestStore test = TestStore.fresh();

	private final Retentions retentions = retentions(Duration.ofHours(1));

	private final Retention retention = this.retentions.keep("entries", "state.at", Duration.ofDays(30));

	private final AggregateStore<Entry.State, Entry> entries = this.test.stores()
		.of("entries", Entry.State.class, Entry::new,
				Publications.to("topic", "entry", Entry::told).on(Entry.Made.class, "io.liaison.test.made.v1"));

	@AfterEach
	void close() {
		this.retentions.stop();
		this.test.close();
	}

	@Test
	void deletesWhatIsPastItsRetentionAndNothingElse() {
		make("old", Duration.ofDays(31));
		make("young", Duration.ofDays(29));
		published("old");
		published("young");
		this.test.database().getCollection("entries").insertOne(new Document("_id", "without time").append("v", 1L));
		assertThat(this.retentions.delete(this.retention)).isEqualTo(1);
		assertThat(ids()).containsExactlyInAnyOrder("young", "without time");
	}

	@Test
	void keepsWhatHasEventsThatWaitToBePublished() {
		make("old", Duration.ofDays(31));
		assertThat(this.retentions.delete(this.retention)).isZero();
		published("old");
		assertThat(this.retentions.delete(this.retention)).isEqualTo(1);
	}

	@Test
	void keepsWhatHasEventsThatCannotBePublished() {
		make("old", Duration.ofDays(31));
		this.test.database()
			.getCollection("entries")
			.updateOne(Filters.eq("_id", "old"), Updates.combine(Updates.unset("ob.p"),
					Updates.set("ob.r", new Document("at", Date.from(NOW)).append("n", 3))));
		assertThat(this.retentions.delete(this.retention)).isZero();
		assertThat(ids()).containsExactly("old");
	}

	@Test
	void anEventBeyondTheRetentionMakesNothingAnew() {
		assertThat(this.retention.isOver(NOW.minus(Duration.ofDays(30)).minusMillis(1))).isTrue();
		assertThat(this.retention.isOver(NOW.minus(Duration.ofDays(30)))).isFalse();
	}

	@Test
	void anErrorDoesNotEndTheDeleting() {
		this.test.database()
			.getCollection("rows")
			.insertOne(new Document("_id", "r").append("at", Date.from(NOW.minus(Duration.ofDays(2)))));
		AtomicBoolean failed = new AtomicBoolean();
		Retentions often = retentions(Duration.ofMillis(50), () -> {
			if (failed.compareAndSet(false, true)) {
				throw new NoClassDefFoundError("not now");
			}
			return NOW;
		});
		often.keep("rows", "at", Duration.ofDays(1));
		often.start();
		try {
			await().until(() -> this.test.database().getCollection("rows").countDocuments() == 0);
		}
		finally {
			often.stop();
		}
	}

	@Test
	void deletesAllByItselfHoweverMuchThereIs() {
		this.test.database()
			.getCollection("rows")
			.insertMany(IntStream.range(0, 1_200)
				.mapToObj((i) -> new Document("_id", "r" + i).append("at", Date.from(NOW.minus(Duration.ofDays(2)))))
				.toList());
		Retentions often = retentions(Duration.ofMillis(50));
		often.keep("rows", "at", Duration.ofDays(1));
		often.start();
		try {
			await().until(() -> this.test.database().getCollection("rows").countDocuments() == 0);
		}
		finally {
			often.stop();
		}
	}

	private Retentions retentions(Duration pause) {
		return retentions(pause, InstantSource.fixed(NOW));
	}

	private Retentions retentions(Duration pause, InstantSource clock) {
		return new Retentions(this.test.operations(), new Indexes(this.test.operations()), pause, clock);
	}

	private void make(String id, Duration ago) {
		Entry entry = new Entry(id, null);
		entry.make(NOW.minus(ago));
		this.entries.create(Command.random(), entry);
	}

	private void published(String id) {
		this.test.database()
			.getCollection("entries")
			.updateOne(Filters.eq("_id", id),
					Updates.combine(Updates.set("ob.e", java.util.List.of()), Updates.unset("ob.p")));
	}

	private Iterable<String> ids() {
		return this.test.database()
			.getCollection("entries")
			.find()
			.map((it) -> it.getString("_id"))
			.into(new java.util.ArrayList<>());
	}

	/** Something that happened, told once. */
	static final class Entry extends Aggregate<Entry.State> {

		Entry(String id, State state) {
			super(id, state);
		}

		void make(Instant at) {
			become(new State(at), new Made());
		}

		State told() {
			return state();
		}

		record State(Instant at) {
		}

		record Made() {
		}

	}

}
