package io.liaison.platform.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

/**
 * The indexes that this service's collections want. They are created as soon as the store
 * answers; nothing is wrong without them, only slow.
 */
public final class StoreIndexes {

	private final MongoDatabase database;

	private final Set<Wanted> wanted = ConcurrentHashMap.newKeySet();

	public StoreIndexes(MongoDatabase database) {
		this.database = database;
	}

	/**
	 * @param fields ascending; to be called while the service starts
	 */
	public void add(String collection, String... fields) {
		this.wanted.add(new Wanted(collection, List.of(fields), false));
	}

	/**
	 * An index of only those documents that have the field.
	 */
	public void addSparse(String collection, String field) {
		this.wanted.add(new Wanted(collection, List.of(field), true));
	}

	/**
	 * @throws com.mongodb.MongoException when the store does not answer
	 */
	public void createAll() {
		this.wanted.forEach((index) -> this.database.getCollection(index.collection())
			.createIndex(Indexes.ascending(index.fields()), new IndexOptions().sparse(index.sparse())));
	}

	private record Wanted(String collection, List<String> fields, boolean sparse) {
	}

}
