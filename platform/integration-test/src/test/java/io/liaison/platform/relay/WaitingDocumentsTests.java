package io.liaison.platform.relay;

import java.time.Duration;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingDocumentsTests {

	private static final DocumentKey A = new DocumentKey("ledgers", "a");

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<Ledger.State, Ledger> ledgers = Ledger.store(this.test.stores(), "ledgers", "topic");

	private final WaitingDocuments documents = new WaitingDocuments(this.test.operations(), this.test.outboxes(),
			this.test.reads());

	@BeforeEach
	void twoEvents() {
		enter("first", "second");
	}

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void findsWhatWaitsAndItsAge() {
		assertThat(this.documents.find(10)).containsExactly(A);
		assertThat(this.test.outboxes().age()).isPositive().isLessThan(Duration.ofSeconds(20));
		this.documents.clear(List.of(read()));
		assertThat(this.documents.find(10)).isEmpty();
		assertThat(this.test.outboxes().age()).isZero();
	}

	@Test
	void clearsWhatWasPublishedAndKeepsTheNumber() {
		this.documents.clear(List.of(read()));
		assertThat(outbox().keySet()).containsExactlyInAnyOrder("n", "e");
		assertThat(outbox().getLong("n")).isEqualTo(2);
		enter("third");
		assertThat(read().events()).extracting((event) -> event.getLong("q")).containsExactly(3L);
		assertThat(outbox()).containsKey("p");
	}

	@Test
	void keepsWhatWasAddedInTheMeantime() {
		Outbox published = read();
		enter("third");
		this.documents.clear(List.of(published));
		assertThat(read().events()).extracting((event) -> event.getLong("q")).containsExactly(3L);
		assertThat(outbox().getDate("p").toInstant()).isEqualTo(published.timeOfLastSent());
	}

	@Test
	void keepsTheRestWhenOnlyPartWasPublished() {
		Outbox part = read().first(1, 1_000);
		assertThat(part.events()).hasSize(1);
		this.documents.clear(List.of(part));
		assertThat(read().events()).extracting((event) -> event.getLong("q")).containsExactly(2L);
		assertThat(this.documents.find(10)).containsExactly(A);
	}

	@Test
	void clearingLateTakesNothingThatIsNewer() {
		Outbox published = read();
		this.documents.clear(List.of(published));
		enter("third");
		this.documents.clear(List.of(published));
		assertThat(read().events()).extracting((event) -> event.getLong("q")).containsExactly(3L);
		assertThat(this.documents.find(10)).containsExactly(A);
	}

	@Test
	void anOlderEventThatCameToWaitAgainIsNotTakenForSent() {
		Document old = read().events().getFirst();
		this.test.database()
			.getCollection("ledgers")
			.updateOne(Filters.eq("_id", "a"), Updates.pull("ob.e", new Document("q", 1L)));
		Outbox published = read();
		this.ledgers.restate("a", Command.random(), (waiting) -> waiting.with(List.of(old)));
		this.documents.clear(List.of(published));
		assertThat(read().events()).extracting((event) -> event.getLong("q")).containsExactly(1L, 3L);
	}

	@Test
	void aMarkWithoutEventsIsTakenAwayUnlessSomethingIsAdded() {
		this.test.database().getCollection("ledgers").updateOne(Filters.eq("_id", "a"), Updates.set("ob.e", List.of()));
		Outbox marked = read();
		assertThat(marked.marked()).isTrue();
		enter("third");
		this.documents.clear(List.of(marked));
		assertThat(outbox()).containsKey("p");
		this.test.database().getCollection("ledgers").updateOne(Filters.eq("_id", "a"), Updates.set("ob.e", List.of()));
		this.documents.clear(List.of(read()));
		assertThat(outbox()).doesNotContainKey("p");
	}

	@Test
	void publicationsOfOneEventStayTogether() {
		Outbox outbox = read();
		Outbox doubled = new Outbox(A, 1, 2, true, null,
				List.of(outbox.events().getFirst(), outbox.events().getFirst(), outbox.events().getLast()));
		assertThat(doubled.first(1, 10).events()).hasSize(2);
		assertThat(doubled.first(0, 0).events()).hasSize(2);
		assertThat(doubled.first(500, 1_000_000).events()).hasSize(3);
	}

	private void enter(String... entries) {
		this.ledgers.createOrChange("a", Command.random(), () -> Ledger.open("a"), (ledger) -> ledger.enter(entries));
	}

	private Outbox read() {
		return this.documents.read(A).orElseThrow();
	}

	private Document outbox() {
		return this.test.database()
			.getCollection("ledgers")
			.find(Filters.eq("_id", "a"))
			.first()
			.get("ob", Document.class);
	}

}
