package io.liaison.bench;

import java.util.List;
import java.util.function.BiFunction;

import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Publication;

/** What a service of the bench stores. */
record AggregateKind<S extends Record, A extends Aggregate<S>>(String collection, Class<S> state,
		BiFunction<String, S, A> rehydrate, Events<A> events) {

	AggregateStore<S, A> open(AggregateStores stores, String topic) {
		return stores.of(this.collection, this.state, this.rehydrate,
				(aggregate, event) -> this.events.published(aggregate, event, topic));
	}

	/** The events of an aggregate as they go out. */
	interface Events<A> {

		List<Publication> published(A aggregate, Object event, String topic);

	}

}
