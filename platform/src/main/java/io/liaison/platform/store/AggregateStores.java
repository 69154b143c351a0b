package io.liaison.platform.store;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.store.outbox.Publications;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * Opens the stores of a service's aggregates.
 */
public final class AggregateStores {

	private final MongoOperations operations;

	private final Outboxes outboxes;

	private final Indexes indexes;

	private final InstantSource clock;

	private final Map<String, AggregateStore<?, ?>> restatable = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

	public AggregateStores(MongoOperations operations, Outboxes outboxes, Indexes indexes, InstantSource clock) {
		this.operations = operations;
		this.outboxes = outboxes;
		this.indexes = indexes;
		this.clock = clock;
	}

	/**
	 * @param collection owned by this one aggregate
	 * @param rehydrate makes the aggregate from id and state, usually a constructor
	 * @param declared the indexes that serve its lists
	 */
	public <S extends Record, A extends Aggregate<S>> AggregateStore<S, A> of(String collection, Class<S> state,
			BiFunction<String, S, A> rehydrate, Publications<A, ?> publications, IndexDefinition... declared) {
		if (publications.tellAnything()) {
			this.outboxes.add(collection);
			this.indexes.declare(collection, new Index("ob.p", Sort.Direction.ASC).sparse(),
					new Index("ob.r.at", Sort.Direction.ASC).sparse());
		}
		publications.told()
			.forEach((topic, types) -> this.told.computeIfAbsent(topic, (first) -> ConcurrentHashMap.newKeySet())
				.addAll(types));
		this.indexes.declare(collection, declared);
		AggregateStore<S, A> store = new AggregateStore<>(new StoredDocuments(this.operations, collection),
				new AggregateMapping<>(state, rehydrate, publications, this.operations.getConverter(), this.clock),
				this.outboxes);
		if (publications.restatable()) {
			this.restatable.put(collection, store);
		}
		return store;
	}

	/**
	 * The store of a collection whose aggregates can be told of once more.
	 * @throws Refusal NOT_FOUND
	 */
	public AggregateStore<?, ?> restatable(String collection) {
		AggregateStore<?, ?> store = this.restatable.get(collection);
		if (store == null) {
			throw Refusal.notFound("collection of records that can be published again");
		}
		return store;
	}

	/** By topic, the types of all events that the service's aggregates tell. */
	Map<String, Set<String>> told() {
		return Map.copyOf(this.told);
	}

}
