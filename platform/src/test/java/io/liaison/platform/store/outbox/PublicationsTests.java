package io.liaison.platform.store.outbox;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Cause;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.outbox.Publications.Companion;
import io.liaison.platform.store.outbox.Publications.Occurrence;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationsTests {

	private final Publications<String, Thing> publications = Publications
		.to("test.thing.v1", "thing", (String name) -> new Thing(name, null, List.of()))
		.on(Named.class, "io.liaison.test.thing-named.v1")
		.on(Asked.class, "io.liaison.test.thing-asked.v1", (asked) -> new Extra(asked.words().length()));

	@Test
	void theEnvelopeIsComposedOfStateDifferenceActorAndExtras() {
		Command command = Command.of("c", null, Actor.contact("con", "acc")).causedBy(new Cause("/other", "s", 7));
		Occurrence<Thing> occurrence = new Occurrence<>("id", 3, new Thing("old", "x", List.of("a")),
				new Thing("new", "x", List.of("b")));
		assertThat(this.publications.of(occurrence, new Named("new"), command)).singleElement()
			.satisfies((publication) -> {
				assertThat(publication.topic()).isEqualTo("test.thing.v1");
				assertThat(publication.type()).isEqualTo("io.liaison.test.thing-named.v1");
				assertThat(EventJson.write(publication.data())).isEqualTo(
						"{\"thing\":{\"name\":\"new\",\"note\":\"x\",\"tags\":[\"b\"]},\"changed\":[\"name\",\"tags\"],"
								+ "\"by\":{\"kind\":\"CONTACT\",\"id\":\"con\",\"accountId\":\"acc\"},"
								+ "\"cause\":{\"source\":\"/other\",\"subject\":\"s\",\"sequence\":7},\"as\":\"new\"}");
			});
	}

	@Test
	void noExtraTakesThePlaceOfAMemberOfTheEnvelope() {
		Publications<String, Thing> sly = Publications
			.to("test.thing.v1", "thing", (String name) -> new Thing(name, null, List.of()))
			.on(Asked.class, "io.liaison.test.thing-asked.v1", (asked) -> new Sly("me", "that", "all"));
		Thing thing = new Thing("n", null, List.of());
		assertThat(sly.of(new Occurrence<>("id", 2, thing, thing), new Asked("hm"), Command.random())).singleElement()
			.satisfies((it) -> assertThat(EventJson.write(it.data()))
				.isEqualTo("{\"thing\":{\"name\":\"n\",\"tags\":[]},\"changed\":[],\"by\":{\"kind\":\"SYSTEM\"}}"));
	}

	@Test
	void whatFirstHappensChangesAllThatIsThere() {
		Occurrence<Thing> first = new Occurrence<>("id", 1, null, new Thing("n", null, List.of()));
		assertThat(first.changed()).containsExactly("name", "tags");
	}

	@Test
	void whatIsNotDeclaredIsNotTold() {
		assertThat(this.publications.tells(new Named("n"))).isTrue();
		assertThat(this.publications.tells(new Extra(1))).isFalse();
		assertThat(Publications.none().tells(new Named("n"))).isFalse();
	}

	@Test
	void whatIsToldOnceIsNotRestated() {
		Publications<String, Thing> once = Publications.once("test.thing.v1", "thing",
				(String name) -> new Thing(name, null, List.of()));
		assertThat(once.tells(new Publications.Restated())).isFalse();
		assertThat(once.restatable()).isFalse();
		assertThat(this.publications.restatable()).isTrue();
	}

	@Test
	void companionsSeeBothStatesAndShareTheNumber() {
		this.publications.with(new Companion<>("other.v1", "io.liaison.test.other.v1",
				(it) -> (it.before() == null) ? Optional.empty() : Optional.of(it.sequence())));
		Thing thing = new Thing("n", null, List.of());
		assertThat(this.publications.of(new Occurrence<>("id", 1, null, thing), new Asked("hm"), Command.random()))
			.singleElement()
			.satisfies((it) -> assertThat(EventJson.write(it.data())).contains("\"letters\":2"));
		assertThat(this.publications.of(new Occurrence<>("id", 2, thing, thing), new Asked("hm"), Command.random()))
			.extracting(Publication::data)
			.last()
			.isEqualTo(2L);
	}

	record Thing(String name, String note, List<String> tags) {
	}

	record Named(String as) {
	}

	record Asked(String words) {
	}

	record Sly(String by, String cause, String changed) {

	}

	record Extra(int letters) {
	}

}
