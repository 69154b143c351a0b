package io.liaison.bench.workload;

import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/** Something that changes and says so with an event of about one kilobyte. */
public final class Item extends Aggregate<Item.State> {

	public static final String TEXT = "x".repeat(900);

	public static final AggregateKind<State, Item> KIND = new AggregateKind<>("item", State.class, Item::new,
			(topic) -> Publications.to(topic, "item", Item::payload)
				.on(Changed.class, "io.liaison.bench.item-changed.v1"));

	Item(String id, @Nullable State state) {
		super(id, state);
	}

	public static Item fresh(String id) {
		Item item = new Item(id, null);
		item.become(new State(1, TEXT), new Changed());
		return item;
	}

	/** One that has changed that many times already. */
	public static Item changed(String id, int times) {
		Item item = fresh(id);
		for (int i = 1; i < times; i++) {
			item.change();
		}
		return item;
	}

	public long number() {
		return state().number();
	}

	public void change() {
		become(new State(state().number() + 1, TEXT), new Changed());
	}

	private Payload payload() {
		return new Payload(id(), state().number(), TEXT);
	}

	public record State(long number, String text) {
	}

	record Changed() {
	}

	record Payload(String id, long number, String text) {
	}

}
