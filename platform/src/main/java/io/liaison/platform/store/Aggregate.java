package io.liaison.platform.store;

import io.liaison.platform.store.outbox.Publications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Something that is decided on as a whole and stored as one document. It holds an
 * immutable state record (stored component by component, absent ones are {@code null})
 * and changes only through methods named after the business act, which call
 * {@link #become}.
 *
 * @param <S> the state
 */
public abstract class Aggregate<S extends Record> {

	private final String id;

	private @Nullable S state;

	private @Nullable S stored;

	private long version;

	private long sequence;

	private Life life = Life.UNKNOWN;

	private final List<Change<S>> changes = new ArrayList<>();

	/**
	 * @param state what was stored, or {@code null} for a fresh one that has not
	 * {@link #become} anything yet
	 */
	protected Aggregate(String id, @Nullable S state) {
		this.id = id;
		this.state = state;
	}

	public final String id() {
		return this.id;
	}

	/**
	 * Number of writes so far, 0 before the first: what an ETag tells.
	 */
	public final long version() {
		return this.version;
	}

	/**
	 * Number of the last event, without gaps from 1. Not of use in a public state, which
	 * is worked out before the event has its number.
	 */
	public final long sequence() {
		return this.sequence;
	}

	/** When it was written first, where that is known. */
	public final Optional<Instant> createdAt() {
		return Optional.ofNullable(this.life.begin());
	}

	/** Who changed its state last and when, where that is known. */
	public final Optional<Modification> modified() {
		return Optional.ofNullable(this.life.last());
	}

	protected final S state() {
		return Objects.requireNonNull(this.state, "a fresh aggregate has no state yet");
	}

	/**
	 * Takes the next state and remembers the facts that led to it.
	 * @param events domain records; none when nobody outside needs to know
	 */
	protected final void become(S next, Record... events) {
		this.state = next;
		this.changes.add(new Change<>(next, List.of(events)));
	}

	/** Tells the state as it is once more. */
	final void restate() {
		become(state(), new Publications.Restated());
	}

	final List<Change<S>> changes() {
		return this.changes;
	}

	/**
	 * The state as it was read or written last, {@code null} before the first write.
	 */
	final @Nullable S stored() {
		return this.stored;
	}

	final Life life() {
		return this.life;
	}

	final void at(long version, long sequence, Life known) {
		this.stored = this.state;
		this.version = version;
		this.sequence = sequence;
		this.life = known;
		this.changes.clear();
	}

	/**
	 * A step of this unit of work.
	 *
	 * @param after the state with which its events are published
	 */
	record Change<S>(S after, List<Record> events) {
	}

}
