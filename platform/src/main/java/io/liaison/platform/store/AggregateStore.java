package io.liaison.platform.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.liaison.platform.problem.Refusal;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one kind. A change is one compare-and-set write of one document that also
 * holds its events; it is repeated when another change was faster, and recognised by its
 * {@link Command} when it comes again. Everything is read with majority, so what was read
 * stays true after a failover.
 * <p>
 * All methods refuse UNAVAILABLE while the store does not answer, writes also while the
 * oldest waiting event is too old, and CONFLICT what grows past a bound (an event of 512
 * KiB, waiting events of 4 MiB, a document of 8 MiB).
 *
 * @param <S> the state
 * @param <A> the aggregate
 */
public final class AggregateStore<S extends Record, A extends Aggregate<S>> {

	private static final int CHUNK = 500;

	private final StoredDocuments documents;

	private final StoredForm<S, A> form;

	private final Outboxes outboxes;

	AggregateStore(MongoDatabase database, String collection, StoredForm<S, A> form, Outboxes outboxes) {
		this.documents = new StoredDocuments(database, collection);
		this.form = form;
		this.outboxes = outboxes;
	}

	public Optional<A> find(String id) {
		return StoreFailure.refusing(() -> this.documents.find(id).map(this.form::read));
	}

	/**
	 * @throws Refusal NOT_FOUND
	 */
	public A get(String id) {
		return find(id).orElseThrow(this::absent);
	}

	public List<A> findAll(Collection<String> ids) {
		return StoreFailure.refusing(() -> this.documents.findAll(ids).stream().map(this.form::read).toList());
	}

	/**
	 * For lists only: an index on {@code state.…} does not help on the embedded store.
	 */
	public List<A> list(Bson filter, Bson sort, int limit) {
		return StoreFailure
			.refusing(() -> this.documents.list(filter, sort, limit).stream().map(this.form::read).toList());
	}

	/**
	 * @return what was created, or what is there now when the same command created it
	 * before
	 * @throws Refusal UNPROCESSABLE when the command came with another body before;
	 * CONFLICT {@code already-exists} when something else created it
	 */
	public A create(Command command, A fresh) {
		this.outboxes.admit(command);
		Write write = this.form.write(fresh, null, command);
		return OptimisticRetry.until(() -> {
			Optional<A> created = written(fresh, null, write);
			return created.isPresent() ? created : this.documents.find(fresh.id()).map((stored) -> {
				if (AppliedCommands.contain(stored, command)) {
					return this.form.read(stored);
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
			List<BsonDocument> documents = chunk.stream()
				.map((aggregate) -> this.form.write(aggregate, null, command).asDocument(aggregate.id()))
				.toList();
			Created outcome = OptimisticRetry.until(() -> this.documents.insertAll(documents, command));
			created.addAll(outcome.created());
			existing.addAll(outcome.existing());
			outcome.created().forEach((id) -> this.outboxes.written(this.documents.name(), id));
		}
		return new Created(created, existing);
	}

	/**
	 * @param decision calls business methods; runs again when another change was faster,
	 * so it has no other effect. When nothing changes, nothing is written.
	 * @return what it is after the command
	 * @throws Refusal NOT_FOUND, and what the decision refuses
	 */
	public A change(String id, Command command, Consumer<A> decision) {
		return createOrChange(id, command, () -> {
			throw absent();
		}, decision);
	}

	/**
	 * @param fresh what to begin with when there is none
	 */
	public A createOrChange(String id, Command command, Supplier<A> fresh, Consumer<A> decision) {
		this.outboxes.admit(command);
		return OptimisticRetry.until(() -> {
			@Nullable BsonDocument stored = this.documents.find(id).orElse(null);
			A aggregate = (stored != null) ? this.form.read(stored) : fresh.get();
			if (stored != null && AppliedCommands.contain(stored, command)) {
				return Optional.of(aggregate);
			}
			decision.accept(aggregate);
			return aggregate.changes().isEmpty() ? Optional.of(aggregate)
					: written(aggregate, stored, this.form.write(aggregate, stored, command));
		});
	}

	private Optional<A> written(A aggregate, @Nullable BsonDocument stored, Write write) {
		FailPoint.BEFORE_WRITE.pass();
		boolean done = (stored != null) ? this.documents.update(aggregate.id(), aggregate.version(), write.asUpdate())
				: this.documents.insert(write.asDocument(aggregate.id()));
		if (!done) {
			return Optional.empty();
		}
		FailPoint.AFTER_WRITE.pass();
		aggregate.at(aggregate.version() + 1, write.sequence());
		if (!write.events().isEmpty()) {
			this.outboxes.written(this.documents.name(), aggregate.id());
		}
		return Optional.of(aggregate);
	}

	/**
	 * The documents themselves, for queries; state lies under {@code state.}.
	 */
	public MongoCollection<Document> collection() {
		return this.documents.raw();
	}

	private Refusal absent() {
		return Refusal.notFound("record");
	}

}
