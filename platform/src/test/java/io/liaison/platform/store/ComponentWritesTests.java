package io.liaison.platform.store;

import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.outbox.Publications;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two versions of a service alternate on one document: the older one keeps what it does
 * not know.
 */
class ComponentWritesTests {

	private final TestStore test = TestStore.fresh();

	private final AggregateStore<OlderState, Older> older = this.test.stores()
		.of("things", OlderState.class, Older::new, Publications.none());

	private final AggregateStore<NewerState, Newer> newer = this.test.stores()
		.of("things", NewerState.class, Newer::new, Publications.none());

	@AfterEach
	void close() {
		this.test.close();
	}

	@Test
	void nothingIsLostWhenTwoVersionsOfAStateAlternate() {
		Newer fresh = new Newer("a", null);
		fresh.become(new NewerState("first", List.of(new NewerPart("p", 5)), "sv"));
		this.newer.create(Command.random(), fresh);
		this.older.change("a", Command.random(), (it) -> it.rename("second"));
		assertThat(this.newer.get("a").read())
			.isEqualTo(new NewerState("second", List.of(new NewerPart("p", 5)), "sv"));
		this.newer.change("a", Command.random(), (it) -> it.become(new NewerState("second", it.read().parts(), "fr")));
		this.older.change("a", Command.random(), (it) -> it.rename("third"));
		this.newer.change("a", Command.random(), (it) -> it.become(new NewerState("third", it.read().parts(), null)));
		this.older.change("a", Command.random(), (it) -> it.rename(null));
		assertThat(this.newer.get("a").read()).isEqualTo(new NewerState(null, List.of(new NewerPart("p", 5)), null));
		assertThat(state().keySet()).containsExactly("parts");
	}

	@Test
	void whatNobodyHereKnowsStays() {
		Older fresh = new Older("a", null);
		fresh.rename("first");
		this.older.create(Command.random(), fresh);
		this.test.database()
			.getCollection("things")
			.updateOne(Filters.eq("_id", "a"), Updates.set("state.later", List.of(1, 2)));
		this.older.change("a", Command.random(), (it) -> it.rename("second"));
		assertThat(state()).containsEntry("later", List.of(1, 2)).containsEntry("name", "second");
	}

	private Document state() {
		return this.test.database().getCollection("things").find().first().get("state", Document.class);
	}

	record OlderPart(String name) {
	}

	record OlderState(String name, List<OlderPart> parts) {
	}

	record NewerPart(String name, int weight) {
	}

	record NewerState(String name, List<NewerPart> parts, String language) {
	}

	static final class Older extends Aggregate<OlderState> {

		Older(String id, OlderState state) {
			super(id, (state != null) ? state : new OlderState(null, List.of()));
		}

		void rename(String name) {
			become(new OlderState(name, state().parts()));
		}

	}

	static final class Newer extends Aggregate<NewerState> {

		Newer(String id, NewerState state) {
			super(id, state);
		}

		NewerState read() {
			return state();
		}

	}

}
