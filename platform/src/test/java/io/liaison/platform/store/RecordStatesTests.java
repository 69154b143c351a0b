package io.liaison.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordStatesTests {

	private final TestStore test = TestStore.fresh();

	private final Codec<State> codec = this.test.database().getCodecRegistry().get(State.class);

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void aStateComesBackAsItWas() {
		State state = new State("n", 7, true, Instant.ofEpochMilli(1234), Colour.RED, new Part("p"),
				List.of(new Part("a"), new Part("b")), Map.of("k", new Part("c")));
		assertThat(read(new RawBsonDocument(state, this.codec))).isEqualTo(state);
	}

	@Test
	void whatIsAbsentIsNotStored() {
		State state = new State(null, 0, false, null, null, null, List.of(), Map.of());
		RawBsonDocument stored = new RawBsonDocument(state, this.codec);
		assertThat(stored.keySet()).containsExactlyInAnyOrder("count", "open", "parts", "byName");
		assertThat(read(stored)).isEqualTo(state);
	}

	@Test
	void fieldsThatWereAddedOrTakenAwaySinceAreForgiven() {
		BsonDocument old = new Document("name", "n").append("gone", List.of(1, 2)).toBsonDocument();
		assertThat(read(old)).isEqualTo(new State("n", 0, false, null, null, null, null, null));
	}

	private State read(BsonDocument stored) {
		return this.codec.decode(new BsonDocumentReader(stored), DecoderContext.builder().build());
	}

	private enum Colour {

		RED

	}

	private record Part(String name) {
	}

	private record State(String name, long count, boolean open, Instant at, Colour colour, Part part, List<Part> parts,
			Map<String, Part> byName) {
	}

}
