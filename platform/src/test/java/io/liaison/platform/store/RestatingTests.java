package io.liaison.platform.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.outbox.Publications;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.liaison.platform.store.AggregateStoreTests.entered;
import static org.assertj.core.api.Assertions.assertThat;

class RestatingTests {

	private static final Date EARLIER = Date.from(Instant.parse("2026-01-02T03:04:05Z"));

	private static final Document WITHHELD = new Document("at", EARLIER).append("n", 3)
		.append("since", EARLIER)
		.append("why", "x");

	private final TestStore test = TestStore.fresh();

	/** Happens between the read and the write of the next change. */
	private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
	});

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers",
			Publications.to("topic", "ledger", (ledger) -> {
				this.meanwhile.getAndSet(() -> {
				}).run();
				return ledger.tally();
			}));

	@BeforeEach
	void oneEventWaits() {
		this.ledgers.create(Command.random(), entered("a", "first"));
		set(Updates.set("ob.p", EARLIER), Updates.set("ob.e.0.t", EARLIER));
	}

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void theStateIsToldBehindWhatWaitsAndTheAgeStays() {
		assertThat(this.ledgers.restate("a", Command.random())).isTrue();
		assertThat(numbers()).containsExactly(1L, 2L);
		assertThat(outbox().getDate("p")).isEqualTo(EARLIER);
	}

	@Test
	void whatWasPublishedMeanwhileDoesNotComeBack() {
		this.meanwhile.set(this::published);
		assertThat(this.ledgers.restate("a", Command.random())).isTrue();
		assertThat(numbers()).containsExactly(2L);
	}

	@Test
	void whatIsWithheldStaysSo() {
		set(Updates.set("ob.r", WITHHELD), Updates.unset("ob.p"));
		assertThat(this.ledgers.restate("a", Command.random())).isTrue();
		assertThat(outbox().get("r")).isEqualTo(WITHHELD);
	}

	@Test
	void anEventThatIsChosenAnewDoesNotComeBackWhenItWasPublishedMeanwhile() {
		this.meanwhile.set(this::published);
		this.ledgers.restate("a", Command.random(), UnaryOperator.identity());
		assertThat(numbers()).containsExactly(2L);
	}

	@Test
	void whatIsChosenAnewWaitsSinceTheFirstOfItAndIsTriedAtOnce() {
		set(Updates.set("ob.r", WITHHELD), Updates.unset("ob.p"));
		set(Updates.set("ob.r.at", far()));
		this.ledgers.restate("a", Command.random(), UnaryOperator.identity());
		assertThat(outbox().getDate("p")).isEqualTo(EARLIER);
		assertThat(outbox().get("r", Document.class).getDate("at")).isBeforeOrEqualTo(new Date());
	}

	@Test
	void oldEventsThatComeBackHaveNotWaitedUntilThen() {
		Document old = outbox().getList("e", Document.class).getFirst();
		published();
		this.ledgers.restate("a", Command.random(), (waiting) -> waiting.with(List.of(old)));
		assertThat(numbers()).containsExactly(1L, 2L);
		assertThat(outbox().getDate("p")).isCloseTo(new Date(), 20_000);
	}

	@Test
	void aRepeatedCommandChoosesNothingAnew() {
		Command command = Command.of("key", "body", Actor.system());
		this.ledgers.restate("a", command, UnaryOperator.identity());
		assertThat(this.ledgers.restate("a", command, (waiting) -> {
			throw new AssertionError("asked again");
		})).isTrue();
		assertThat(this.ledgers.restate("a", command)).isTrue();
		assertThat(numbers()).containsExactly(1L, 2L);
	}

	@Test
	void whatIsToldOnceIsLeftAsItIs() {
		AggregateStore<Ledger.State, Ledger> once = Ledger.store(this.test.stores(), "ledgers",
				Publications.once("topic", "ledger", Ledger::tally));
		assertThat(once.restate("a", Command.random())).isFalse();
		assertThat(once.get("a").version()).isEqualTo(1);
		assertThat(numbers()).containsExactly(1L);
	}

	private static Date far() {
		return Date.from(Instant.now().plusSeconds(1_000));
	}

	/** As the relay takes out what it sent. */
	private void published() {
		set(Updates.set("ob.e", List.of()), Updates.unset("ob.p"));
	}

	private void set(Bson... updates) {
		this.test.database().getCollection("ledgers").updateOne(Filters.eq("_id", "a"), Updates.combine(updates));
	}

	private Document outbox() {
		return this.test.database()
			.getCollection("ledgers")
			.find(Filters.eq("_id", "a"))
			.first()
			.get("ob", Document.class);
	}

	private List<Long> numbers() {
		return outbox().getList("e", Document.class).stream().map((event) -> event.getLong("q")).toList();
	}

}
