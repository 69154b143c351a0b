package io.liaison.contacts.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.liaison.platform.command.Ids;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Behaviour("D27")
class HistoriesTests {

	private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final ToldHistories told = ToldHistories.on(STORE.operations());

	private final String id = Ids.random();

	@Test
	void whatWasSoAtAMomentIsWhatTheLastEventUntilThenTold() {
		tell(1, "LICENCE", "c1", "c2");
		tell(2, "LICENCE", "c1");
		tell(3, "MANAGED", "c1", "c3");
		assertThat(linked(1)).containsExactly("c1", "c2");
		assertThat(linked(2)).containsExactly("c1");
		assertThat(linked(3)).containsExactly("c1", "c3");
		assertThat(at(2).fact("programme").orElseThrow().asString()).isEqualTo("LICENCE");
		assertThat(at(3).sequence()).isEqualTo(3);
		assertThat(this.told.histories().at(HistoryKind.ACCOUNT, List.of(this.id), START)).isEmpty();
		assertThat(this.told.histories().since(HistoryKind.ACCOUNT, this.id)).contains(time(1));
	}

	@Test
	void anEventTwiceIsOneAndALateOneTakesItsPlace() {
		tell(1, "LICENCE", "c1");
		tell(2, "LICENCE", "c1", "c2");
		tell(2, "LICENCE", "c1", "c2");
		tell(5, "LICENCE", "c4");
		tell(4, "LICENCE", "c1", "c4");
		tell(4, "LICENCE", "c1", "c4");
		tell(1, "LICENCE", "c1");
		assertThat(sequences()).containsExactly(5L, 4L, 2L, 1L);
		assertThat(changes(4)).containsExactly("-links/c2", "+links/c4");
		assertThat(changes(5)).containsExactly("-links/c1");
		assertThat(linked(4)).containsExactly("c1", "c4");
		assertThat(linked(5)).containsExactly("c4");
	}

	@Test
	void theFirstEventOfABucketMayComeLate() {
		tell(255, "LICENCE", "c1");
		tell(257, "LICENCE", "c3");
		tell(256, "LICENCE", "c1", "c2");
		assertThat(linked(256)).containsExactly("c1", "c2");
		assertThat(linked(257)).containsExactly("c3");
		assertThat(changes(256)).containsExactly("+links/c2");
		assertThat(at(256).decision("links", "c1").sequence()).isEqualTo(255);
	}

	@Test
	void numbersThatAreMissingAreBridgedByTheWholeState() {
		tell(1, "LICENCE", "c1");
		tell(700, "LICENCE", "c1", "c2");
		assertThat(changes(700)).containsExactly("+links/c2");
		assertThat(linked(699)).containsExactly("c1");
		assertThat(linked(700)).containsExactly("c1", "c2");
	}

	@Test
	void byWhichEventSomethingCameIsKnownAcrossBuckets() {
		tell(1, "LICENCE", "c1");
		for (long sequence = 2; sequence < 600; sequence++) {
			tell(sequence, "LICENCE", "c1", "x" + sequence);
		}
		assertThat(at(599).decision("links", "c1").sequence()).isEqualTo(1);
		assertThat(at(599).decision("links", "x599").sequence()).isEqualTo(599);
		assertThat(this.told.histories().latest(HistoryKind.ACCOUNT, this.id, 300L, 100)).hasSize(100)
			.extracting(Entry::sequence)
			.startsWith(299L, 298L)
			.endsWith(200L);
	}

	@Test
	void aHistoryGrowsByTheSizeOfTheChangeAndNotOfTheRoster() {
		List<String> roster = new ArrayList<>(IntStream.range(0, 1_000).mapToObj((i) -> "contact-" + i).toList());
		tell(1, "LICENCE", roster.toArray(String[]::new));
		long before = size(0);
		for (int i = 2; i < 202; i++) {
			roster.set(i, "another-" + i);
			tell(i, "LICENCE", roster.toArray(String[]::new));
		}
		assertThat((size(0) - before) / 200).isLessThan(1_000);
	}

	@Test
	void whereEventsAreLargeSeveralDocumentsShareABucket() {
		String text = "x".repeat(200_000);
		for (int i = 1; i <= 30; i++) {
			this.told.tell(HistoryKind.ROLE, this.id, i, time(i), Map.of("id", this.id, "name", i + text));
		}
		assertThat(this.told.stored(HistoryKind.ROLE, this.id)).hasSizeGreaterThan(1)
			.allSatisfy((stored) -> assertThat(stored.length()).isLessThan(8 << 20));
		assertThat(this.told.histories().latest(HistoryKind.ROLE, this.id, null, 100)).hasSize(30);
		for (int i = 1; i <= 30; i++) {
			Past past = this.told.histories().at(HistoryKind.ROLE, List.of(this.id), time(i)).get(this.id);
			assertThat(past.fact("name").map(JsonNode::asString)).contains(i + text);
		}
	}

	@Test
	void timesThatGoBackDoNotLetAnythingUnhappen() {
		tell(1, "LICENCE", "c1");
		this.told.tell(HistoryKind.ACCOUNT, this.id, 2, START, state("LICENCE", "c1", "c2"));
		assertThat(linked(1)).containsExactly("c1", "c2");
		assertThat(this.told.histories().since(HistoryKind.ACCOUNT, this.id)).contains(time(1));
	}

	@Test
	void personalValuesStandInTheContactsOwnHistoryAlone() {
		this.told.tell(HistoryKind.ACCOUNT, this.id, 1, time(1), Map.of("name", "Ada Lund", "active", true));
		this.told.tell(HistoryKind.PROFILE, this.id, 1, time(1),
				Map.of("title", "Ada's boss", "phones", List.of("+46 Ada"), "emailIds", List.of("e1")));
		this.told.tell(HistoryKind.CHANGE_REQUEST, this.id, 1, time(1), Map.of("reason", "Ada asked", "number", 1));
		for (HistoryKind kind : List.of(HistoryKind.ACCOUNT, HistoryKind.PROFILE, HistoryKind.CHANGE_REQUEST)) {
			assertThat(this.told.stored(kind, this.id)).isNotEmpty()
				.allSatisfy((stored) -> assertThat(stored).doesNotContain("Ada"));
		}
		assertThat(changes(1)).contains("name");
	}

	@Test
	void nothingIsLeftOfAnErasedPersonAndNothingComesBack() {
		for (int i = 1; i < 300; i++) {
			person(i, "Ada" + i);
		}
		this.told.tell(HistoryKind.CONTACT, this.id, 301, time(301),
				Map.of("id", this.id, "active", false, "emails", List.of(), "phones", List.of()));
		assertThat(this.told.stored(HistoryKind.CONTACT, this.id)).hasSize(2)
			.allSatisfy((stored) -> assertThat(stored).doesNotContain("Ada"));
		person(300, "Ada");
		person(40, "Ada");
		assertThat(this.told.stored(HistoryKind.CONTACT, this.id))
			.allSatisfy((stored) -> assertThat(stored).doesNotContain("Ada"));
		assertThat(this.told.histories().latest(HistoryKind.CONTACT, this.id, null, 2)).extracting(Entry::sequence)
			.containsExactly(301L, 300L);
		person(302, "Bea");
		assertThat(this.told.histories()
			.at(HistoryKind.CONTACT, List.of(this.id), time(302))
			.get(this.id)
			.fact("givenName")
			.map(JsonNode::asString)).contains("Bea");
	}

	@Test
	void anErasureIsObeyedByWhatComesBeforeTheFirstBucketIs() {
		this.told.tell(HistoryKind.CONTACT, this.id, 300, time(300), Map.of("id", this.id, "active", false));
		person(1, "Ada");
		assertThat(this.told.stored(HistoryKind.CONTACT, this.id)).hasSize(2)
			.allSatisfy((stored) -> assertThat(stored).doesNotContain("Ada"));
	}

	private void person(long sequence, String name) {
		this.told.tell(HistoryKind.CONTACT, this.id, sequence, time(sequence), Map.of("id", this.id, "givenName", name,
				"active", true, "emails", List.of(Map.of("emailId", "e1", "address", name + "@example.org"))));
	}

	private void tell(long sequence, String programme, String... contacts) {
		this.told.tell(HistoryKind.ACCOUNT, this.id, sequence, time(sequence), state(programme, contacts));
	}

	private static Map<String, Object> state(String programme, String... contacts) {
		List<Map<String, Object>> links = new ArrayList<>();
		for (String contact : contacts) {
			links.add(Map.of("contactId", contact, "emailId", "email-of-" + contact, "active", true, "roles",
					List.of(Map.of("role", "member"), Map.of("role", "licence.primary-admin"))));
		}
		return Map.of("programme", programme, "active", true, "links", links);
	}

	private static Instant time(long sequence) {
		return START.plusSeconds(sequence);
	}

	private Past at(long sequence) {
		return this.told.histories().at(HistoryKind.ACCOUNT, List.of(this.id), time(sequence)).get(this.id);
	}

	private List<String> linked(long sequence) {
		return List.copyOf(at(sequence).each("links").keySet());
	}

	private List<Long> sequences() {
		return this.told.histories()
			.latest(HistoryKind.ACCOUNT, this.id, null, 100)
			.stream()
			.map(Entry::sequence)
			.toList();
	}

	private List<String> changes(long sequence) {
		return this.told.histories()
			.latest(HistoryKind.ACCOUNT, this.id, sequence + 1, 1)
			.getFirst()
			.changes()
			.stream()
			.filter((it) -> it.fact().startsWith("links/") || it.fact().equals("name"))
			.map((it) -> ((it.before() == null && it.after() == null) ? "" : (it.after() == null) ? "-" : "+")
					+ it.fact())
			.toList();
	}

	private long size(long bucket) {
		Document stored = this.told.bucket(HistoryKind.ACCOUNT, this.id, bucket);
		return new RawBsonDocument(stored, new DocumentCodec()).getByteBuffer().remaining();
	}

}
