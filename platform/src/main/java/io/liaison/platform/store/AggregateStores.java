package io.liaison.platform.store;

import java.util.function.BiFunction;

import com.mongodb.client.MongoDatabase;

/**
 * Opens the stores of a service's aggregates.
 */
public final class AggregateStores {

	private final MongoDatabase database;

	private final Outboxes outboxes;

	public AggregateStores(MongoDatabase database, Outboxes outboxes) {
		this.database = database;
		this.outboxes = outboxes;
	}

	/**
	 * @param collection owned by this one aggregate
	 * @param rehydrate makes the aggregate from id and state, usually a constructor
	 */
	public <S extends Record, A extends Aggregate<S>> AggregateStore<S, A> of(String collection, Class<S> state,
			BiFunction<String, S, A> rehydrate, Publications<A> publications) {
		this.outboxes.add(collection);
		return new AggregateStore<>(this.database, collection,
				new StoredForm<>(this.database.getCodecRegistry().get(state), rehydrate, publications), this.outboxes);
	}

}
