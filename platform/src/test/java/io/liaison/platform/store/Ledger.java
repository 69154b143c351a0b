package io.liaison.platform.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * An aggregate for tests: every entry is an event.
 */
public final class Ledger extends Aggregate<Ledger.State> {

	public Ledger(String id, State state) {
		super(id, state);
	}

	public static Ledger open(String id) {
		return new Ledger(id, new State(List.of(), null));
	}

	public void enter(String... entries) {
		for (String entry : entries) {
			become(new State(Stream.concat(entries().stream(), Stream.of(entry)).toList(), state().note()),
					new Entered(entry));
		}
	}

	public void note(String note) {
		become(new State(entries(), note));
	}

	public List<String> entries() {
		return state().entries();
	}

	public String note() {
		return state().note();
	}

	public static AggregateStore<State, Ledger> store(AggregateStores stores, String collection, String topic) {
		return stores.of(collection, State.class, Ledger::new, (after, event) -> List.of(new Publication(topic,
				"io.liaison.test.entered.v1", new Payload(((Entered) event).entry(), after.entries().size()))));
	}

	public record State(List<String> entries, String note) {
	}

	public record Payload(String entry, int count) {
	}

	record Entered(String entry) {
	}

}
