package io.liaison.bench.workload;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;

/**
 * What a service of the bench stores.
 *
 * @param publications of its events, on the topic of the run
 */
record AggregateKind<S extends Record, A extends Aggregate<S>>(String collection, Class<S> state,
		BiFunction<String, S, A> rehydrate, Function<String, Publications<A, ?>> publications) {

	AggregateStore<S, A> open(AggregateStores stores, String topic) {
		return stores.of(this.collection, this.state, this.rehydrate, this.publications.apply(topic));
	}

}
