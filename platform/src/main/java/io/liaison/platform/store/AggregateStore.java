package io.liaison.platform.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.failure.FailPoint;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.store.outbox.Waiting;

/**
 * Aggregates of one kind. A change is one compare-and-set write of one document that also
 * holds its events; it is repeated when another change was faster, and recognised by its
 * {@link Command} when it comes again. Everything is read with majority, so what was read
 * stays true after a failover.
 * <p>
 * All methods refuse UNAVAILABLE while the store does not answer, writes also while the
 * oldest waiting event is too old or 4 MiB of events wait in the document, and CONFLICT
 * what grows past a bound (an event of 512 KiB, a document of 8 MiB). Commands that
 * shrink rights pass the former and find room beyond the latter.
 *
 * @param <S> the state
 * @param <A> the aggregate
 */
public final class AggregateStore<S extends Record, A extends Aggregate<S>> {

	private static final int CHUNK = 500;

	private final StoredDocuments documents;

	private final AggregateMapping<S, A, ?> mapping;

	private final Listing listing;

	private final Outboxes outboxes;

	AggregateStore(StoredDocuments documents, AggregateMapping<S, A, ?> mapping, Outboxes outboxes) {
		this.documents = documents;
		this.mapping = mapping;
		this.listing = new Listing(documents, mapping.converter());
		this.outboxes = outboxes;
	}

	public Optional<A> find(String id) {
		return StoreFailure.refusing(() -> this.documents.find(id).map(this.mapping::read));
	}

	/**
	 * @throws Refusal NOT_FOUND
	 */
	public A get(String id) {
		return find(id).orElseThrow(() -> Refusal.notFound("record"));
	}

	public List<A> findAll(Collection<String> ids) {
		return StoreFailure.refusing(() -> this.documents.findAll(ids).stream().map(this.mapping::read).toList());
	}

	/**
	 * A part of a list, with only what it shows.
	 * @param shown the components of the state that are read
	 * @param filter on {@code state.…}; an index serves it together with the order
	 * @param sort by {@code state.…}, of values that are never absent; after it comes the
	 * id, ascending
	 * @throws Refusal INVALID when the position is of another order
	 */
	public <V extends Record> Window<Listed<V>> list(Class<V> shown, CriteriaDefinition filter, Sort sort,
			KeysetScrollPosition position, int limit) {
		return StoreFailure.refusing(() -> this.listing.page(shown, filter, sort, position, limit));
	}

	/**
	 * All of a few, with only what is looked at.
	 * @param shown the components of the state that are read
	 * @param filter on {@code state.…}
	 */
	public <V extends Record> List<Listed<V>> all(Class<V> shown, CriteriaDefinition filter) {
		return StoreFailure.refusing(() -> this.listing.all(shown, filter));
	}

	/**
	 * @return what was created, or what is there now when the same command created it
	 * before
	 * @throws Refusal UNPROCESSABLE when the command came with another body before;
	 * CONFLICT {@code already-exists} when something else created it
	 */
	public A create(Command command, A fresh) {
		this.outboxes.admit(command);
		Write write = this.mapping.write(fresh, null, command);
		return OptimisticRetry.until(() -> {
			Optional<A> created = written(fresh, null, write);
			return created.isPresent() ? created : this.documents.find(fresh.id()).map((stored) -> {
				if (AppliedCommands.contain(stored, command)) {
					return this.mapping.read(stored);
				}
				throw Refusal.conflict("already-exists", "It exists already.");
			});
		});
	}

	/**
	 * Creates many at once, each as {@link #create} would.
	 */
	public Created createAll(Command command, List<A> fresh) {
		this.outboxes.admit(command);
		Set<String> created = new HashSet<>();
		Set<String> existing = new HashSet<>();
		for (int from = 0; from < fresh.size(); from += CHUNK) {
			List<A> chunk = fresh.subList(from, Math.min(from + CHUNK, fresh.size()));
			Map<String, Write> writes = new LinkedHashMap<>();
			chunk.forEach((aggregate) -> writes.put(aggregate.id(), this.mapping.write(aggregate, null, command)));
			List<Document> documents = writes.entrySet()
				.stream()
				.map((write) -> write.getValue().asDocument(write.getKey()))
				.toList();
			Created outcome = OptimisticRetry.until(() -> this.documents.insertAll(documents, command));
			created.addAll(outcome.created());
			existing.addAll(outcome.existing());
			chunk.stream()
				.filter((aggregate) -> outcome.created().contains(aggregate.id()))
				.forEach((aggregate) -> written(aggregate, Objects.requireNonNull(writes.get(aggregate.id())), true));
		}
		return new Created(created, existing);
	}

	/**
	 * @param decision calls business methods; runs again when another change was faster,
	 * so it has no other effect. When nothing changes, nothing is written but that the
	 * command came, where somebody may repeat it.
	 * @return what it is after the command
	 * @throws Refusal NOT_FOUND, and what the decision refuses
	 */
	public A change(String id, Command command, Consumer<A> decision) {
		return createOrChange(id, command, () -> {
			throw Refusal.notFound("record");
		}, decision);
	}

	/**
	 * @param fresh what to begin with when there is none
	 */
	public A createOrChange(String id, Command command, Supplier<A> fresh, Consumer<A> decision) {
		this.outboxes.admit(command);
		return OptimisticRetry.until(() -> {
			@Nullable Document stored = this.documents.find(id).orElse(null);
			A aggregate = (stored != null) ? this.mapping.read(stored) : fresh.get();
			if (stored != null && AppliedCommands.contain(stored, command)) {
				return Optional.of(aggregate);
			}
			decision.accept(aggregate);
			// a repetition of what changed nothing must not change something later
			boolean remembered = stored != null && command.body() != null;
			return (aggregate.changes().isEmpty() && !remembered) ? Optional.of(aggregate)
					: written(aggregate, stored, this.mapping.write(aggregate, stored, command));
		});
	}

	/**
	 * Publishes the state as it is under a new number, with {@code changed} empty, for
	 * readers who missed or lost an event. One that was never told of stays untold.
	 * @return false when there is nothing to tell
	 */
	public boolean restate(String id, Command command) {
		return restate(id, command, (stored, restated) -> {
			Write write = this.mapping.write(restated, stored, command.shrinkingRights());
			return this.documents.update(id, restated.version(), write.asUpdate());
		});
	}

	/**
	 * As {@link #restate(String, Command)}, in the same write with another choice of what
	 * waits before it.
	 * @param waiting decides on the events that wait; it runs again when another was
	 * faster, and not at all when the command came before
	 */
	public boolean restate(String id, Command command, UnaryOperator<Waiting> waiting) {
		return restate(id, command, (stored, restated) -> {
			Waiting before = Waiting.in(stored, this.mapping.publications()::isOwn);
			Waiting chosen = waiting.apply(before);
			stored.get("ob", Document.class).put("e", chosen.events());
			Write write = this.mapping.write(restated, stored, command.shrinkingRights());
			return this.documents.update(id, restated.version(), before, write.asUpdateAfter(chosen));
		});
	}

	private boolean restate(String id, Command command, BiPredicate<Document, A> write) {
		return OptimisticRetry.until(() -> {
			Document stored = this.documents.find(id).filter(this::canBeRestated).orElse(null);
			if (stored == null || AppliedCommands.contain(stored, command)) {
				return Optional.of(stored != null);
			}
			A aggregate = this.mapping.read(stored);
			aggregate.restate();
			if (!write.test(stored, aggregate)) {
				return Optional.empty();
			}
			this.outboxes.written(this.documents.name(), id);
			return Optional.of(true);
		});
	}

	private boolean canBeRestated(Document stored) {
		return this.mapping.publications().restatable() && stored.containsKey("state")
				&& stored.get("ob") instanceof Document outbox && outbox.get("n") instanceof Number last
				&& last.longValue() > 0;
	}

	/**
	 * Ids in their order, for going through all of them.
	 * @param after the last one seen, {@code null} to begin
	 */
	public List<String> idsAfter(@Nullable String after, int limit) {
		return StoreFailure.refusing(() -> this.documents.idsAfter(after, limit));
	}

	private Optional<A> written(A aggregate, @Nullable Document stored, Write write) {
		FailPoint.BEFORE_WRITE.pass();
		boolean done = (stored != null) ? this.documents.update(aggregate.id(), aggregate.version(), write.asUpdate())
				: this.documents.insert(write.asDocument(aggregate.id()));
		if (!done) {
			return Optional.empty();
		}
		FailPoint.AFTER_WRITE.pass();
		written(aggregate, write, stored == null);
		return Optional.of(aggregate);
	}

	private void written(A aggregate, Write write, boolean first) {
		aggregate.at(aggregate.version() + 1, write.sequence(), write.life(aggregate.life(), first));
		if (!write.events().isEmpty()) {
			this.outboxes.written(this.documents.name(), aggregate.id());
		}
	}

}
