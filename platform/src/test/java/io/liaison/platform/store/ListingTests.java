package io.liaison.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.Criteria;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.outbox.Publications;

import static io.liaison.platform.store.AggregateStoreTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class ListingTests {

	private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "state.at");

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<State, Entry> entries = this.test.stores()
		.of("entries", State.class, Entry::new, Publications.none());

	@BeforeEach
	void nineEntriesOfThreeTimes() {
		for (int i = 0; i < 9; i++) {
			Entry entry = new Entry("e" + i, null);
			entry.become(new State("n" + i, Instant.ofEpochSecond(i / 3), List.of(new Part("k", "v" + i)), "secret"));
			this.entries.create(Command.random(), entry);
		}
	}

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void pagesFollowEachOtherInOrderAlsoBetweenEqualValues() {
		List<String> seen = new ArrayList<>();
		KeysetScrollPosition position = ScrollPosition.keyset();
		Window<Listed<Shown>> page;
		do {
			page = page(position, 4);
			page.forEach((item) -> seen.add(item.id()));
			position = (KeysetScrollPosition) page.positionAt(page.size() - 1);
		}
		while (page.hasNext());
		assertThat(seen).containsExactly("e6", "e7", "e8", "e3", "e4", "e5", "e0", "e1", "e2");
	}

	@Test
	void readsOnlyWhatIsShown() {
		Listed<Shown> first = page(ScrollPosition.keyset(), 1).getContent().getFirst();
		assertThat(first).isEqualTo(new Listed<>("e6", 1, new Shown("n6", List.of(new Label("v6")))));
		Listed<Whole> whole = this.entries.list(Whole.class, new Criteria(), LATEST_FIRST, ScrollPosition.keyset(), 1)
			.getContent()
			.getFirst();
		assertThat(whole.state().hidden()).isEqualTo("secret");
	}

	@Test
	void aFilterHoldsForEveryPage() {
		Criteria filter = Criteria.where("state.name").in("n1", "n2", "n8");
		Window<Listed<Shown>> first = this.entries.list(Shown.class, filter, LATEST_FIRST, ScrollPosition.keyset(), 1);
		assertThat(first.getContent()).extracting(Listed::id).containsExactly("e8");
		Window<Listed<Shown>> rest = this.entries.list(Shown.class, filter, LATEST_FIRST,
				(KeysetScrollPosition) first.positionAt(0), 5);
		assertThat(rest.getContent()).extracting(Listed::id).containsExactly("e1", "e2");
		assertThat(rest.hasNext()).isFalse();
	}

	@Test
	void aPositionOfAnotherOrderIsRefused() {
		for (Map<String, Object> keys : List.<Map<String, Object>>of(Map.of("_id", "e1"), Map.of("state.at", "1"),
				Map.of("state.name", "n1", "_id", "e1"))) {
			assertRefused(Refusal.Kind.INVALID,
					() -> page(ScrollPosition.of(keys, ScrollPosition.Direction.FORWARD), 3));
		}
	}

	private Window<Listed<Shown>> page(KeysetScrollPosition position, int limit) {
		return this.entries.list(Shown.class, new Criteria(), LATEST_FIRST, position, limit);
	}

	record State(String name, Instant at, List<Part> parts, String hidden) {
	}

	record Part(String key, String value) {
	}

	record Shown(String name, List<Label> parts) {
	}

	record Label(String value) {
	}

	record Whole(String hidden) {
	}

	static final class Entry extends Aggregate<State> {

		Entry(String id, State state) {
			super(id, state);
		}

	}

}
