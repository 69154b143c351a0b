package io.liaison.platform.consumer;

import com.mongodb.client.MongoDatabase;
import io.liaison.platform.store.LinearizableReads;

/**
 * Opens the stores of a service's views.
 */
public final class ViewStores {

	private final MongoDatabase database;

	private final LinearizableReads reads;

	public ViewStores(MongoDatabase database, LinearizableReads reads) {
		this.database = database;
		this.reads = reads;
	}

	/**
	 * @param collection owned by views of one kind of source aggregate
	 */
	public <V extends Record> ViewStore<V> of(String collection, Class<V> type) {
		return new ViewStore<>(this.database, this.reads, collection, this.database.getCodecRegistry().get(type));
	}

}
