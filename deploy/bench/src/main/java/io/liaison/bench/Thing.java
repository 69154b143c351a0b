package io.liaison.bench;

import java.util.List;

import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.Publication;
import org.jspecify.annotations.Nullable;

/** Something that changes and says so with an event of about one kilobyte. */
public final class Thing extends Aggregate<Thing.State> {

	static final String TEXT = "x".repeat(900);

	Thing(String id, @Nullable State state) {
		super(id, state);
	}

	static Thing fresh(String id) {
		Thing thing = new Thing(id, null);
		thing.become(new State(1, TEXT), new Changed());
		return thing;
	}

	/** One that has changed that many times already. */
	static Thing changed(String id, int times) {
		Thing thing = fresh(id);
		for (int i = 1; i < times; i++) {
			thing.change();
		}
		return thing;
	}

	long number() {
		return state().number();
	}

	void change() {
		become(new State(state().number() + 1, TEXT), new Changed());
	}

	List<Publication> publications(String topic) {
		return List
			.of(new Publication(topic, "io.liaison.bench.thing-changed.v1", new Payload(id(), state().number(), TEXT)));
	}

	public record State(long number, String text) {
	}

	record Changed() {
	}

	record Payload(String id, long number, String text) {
	}

}
