package io.liaison.platform.store;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.platform.store.outbox.Publications;

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

	/** Something of which nobody was told. */
	public Ledger noted() {
		note("silently");
		return this;
	}

	public List<String> entries() {
		return state().entries();
	}

	public String note() {
		return state().note();
	}

	public static AggregateStore<State, Ledger> store(AggregateStores stores, String collection, String topic) {
		return store(stores, collection, Publications.to(topic, "ledger", Ledger::tally));
	}

	/** Of ledgers whose entries are told otherwise. */
	public static AggregateStore<State, Ledger> store(AggregateStores stores, String collection,
			Publications<Ledger, Tally> publications) {
		return stores.of(collection, State.class, Ledger::new,
				publications.on(Entered.class, "io.liaison.test.entered.v1"));
	}

	public Tally tally() {
		return new Tally(entries().size());
	}

	public record State(List<String> entries, String note) {
	}

	/** What others read of an event. */
	public record Payload(String entry, Tally ledger) {
	}

	public record Tally(int count) {
	}

	record Entered(String entry) {
	}

}
