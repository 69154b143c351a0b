package io.liaison.platform.consumer.view;

import org.springframework.data.mongodb.core.MongoOperations;

import io.liaison.platform.store.LinearizableReads;

/**
 * Opens the stores of a service's views.
 */
public final class ViewStores {

	private final MongoOperations operations;

	private final LinearizableReads reads;

	public ViewStores(MongoOperations operations, LinearizableReads reads) {
		this.operations = operations;
		this.reads = reads;
	}

	/**
	 * @param collection owned by views of one kind of source aggregate
	 */
	public <V extends Record> ViewStore<V> of(String collection, Class<V> type) {
		return new ViewStore<>(this.operations, this.reads, collection, type);
	}

}
