package io.liaison.platform.store.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.platform.store.TestStore;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordMappingTests {

	private final TestStore test = TestStore.fresh();

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void aStateComesBackAsItWas() {
		State state = new State("n", "i", 7, true, Instant.ofEpochMilli(1234), Colour.RED, new Part("p"),
				List.of(new Part("a"), new Part("b")), Map.of("k", new Part("c")));
		assertThat(read(written(state))).isEqualTo(state);
	}

	@Test
	void componentsAreStoredUnderTheirNamesAndWhatIsAbsentOrComputedIsNot() {
		State state = new State(null, "i", 0, false, null, null, null, List.of(new Part("a")), Map.of());
		Document stored = written(state);
		assertThat(stored.keySet()).containsExactlyInAnyOrder("id", "count", "open", "parts", "byName");
		assertThat(stored.getList("parts", Document.class)).containsExactly(new Document("id", "a"));
		assertThat(read(stored)).isEqualTo(state);
	}

	@Test
	void fieldsThatWereAddedOrTakenAwaySinceAreForgiven() {
		Document old = new Document("name", "n").append("gone", List.of(1, 2));
		assertThat(read(old)).isEqualTo(new State("n", null, 0, false, null, null, null, null, null));
	}

	private Document written(State state) {
		Document document = new Document();
		this.test.operations().getConverter().write(state, document);
		this.test.database().getCollection("states").insertOne(document.append("_id", "s"));
		Document stored = this.test.database().getCollection("states").find().first();
		stored.remove("_id");
		return stored;
	}

	private State read(Document stored) {
		return this.test.operations().getConverter().read(State.class, stored);
	}

	private enum Colour {

		RED

	}

	private record Part(String id) {
	}

	private record State(String name, String id, long count, boolean open, Instant at, Colour colour, Part part,
			List<Part> parts, Map<String, Part> byName) {

		public boolean isEmpty() {
			return this.parts.isEmpty();
		}

		public String getFullName() {
			return this.name;
		}

	}

}
