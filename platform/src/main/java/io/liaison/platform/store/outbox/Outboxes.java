package io.liaison.platform.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What those who write documents and the relay know of each other: which collections have
 * outboxes, which document was just written, and how old the oldest waiting event is.
 */
public final class Outboxes {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Set<String> collections = new ConcurrentSkipListSet<>();

	private final CopyOnWriteArrayList<BiConsumer<String, String>> listeners = new CopyOnWriteArrayList<>();

	private final Duration limit;

	private final InstantSource clock;

	private volatile @Nullable Instant oldest;

	private volatile int withheld;

	/**
	 * @param limit age of the oldest waiting event beyond which changes are refused
	 */
	public Outboxes(Duration limit, InstantSource clock) {
		this.limit = limit;
		this.clock = clock;
	}

	public Set<String> collections() {
		return Set.copyOf(this.collections);
	}

	public void add(String collection) {
		this.collections.add(collection);
	}

	/**
	 * @param listener takes collection and id of a document just written, quickly
	 */
	public void onWrite(BiConsumer<String, String> listener) {
		this.listeners.add(listener);
	}

	/** Has a document looked at again, though nothing was written. */
	public void wake(String collection, String id) {
		written(collection, id);
	}

	public void written(String collection, String id) {
		this.listeners.forEach((listener) -> listener.accept(collection, id));
	}

	/**
	 * @param oldest time of the oldest waiting event, {@code null} when none waits
	 */
	public void oldest(@Nullable Instant oldest) {
		this.oldest = oldest;
	}

	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * @param documents whose events cannot be published for now
	 */
	public void withheld(int documents) {
		this.withheld = documents;
	}

	/**
	 * Documents whose events cannot be published for a reason of their own, as last seen;
	 * they count in no age.
	 */
	public int withheld() {
		return this.withheld;
	}

	/**
	 * Age of the oldest waiting event of this service as last seen, zero when none waits.
	 */
	public Duration age() {
		Instant since = this.oldest;
		Duration age = (since != null) ? Duration.between(since, this.clock.instant()) : Duration.ZERO;
		return age.isNegative() ? Duration.ZERO : age;
	}

	/**
	 * Whether the backlog is so old that changes are refused.
	 */
	public boolean overdue() {
		return age().compareTo(this.limit) > 0;
	}

	/**
	 * @throws Refusal UNAVAILABLE while {@link #overdue()}, except to a command that
	 * shrinks rights or that an event caused
	 */
	public void admit(Command command) {
		if (!command.shrinksRights() && !command.caused() && overdue()) {
			throw Refusal.unavailable("Events are waiting to be published; please try again later.", RETRY_AFTER);
		}
	}

}
