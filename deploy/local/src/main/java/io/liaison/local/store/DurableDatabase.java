package io.liaison.local.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerNotYetImplementedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** A database: the collections and indexes of one MVStore. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

	private static final String ID_INDEX = "_id_";

	private final MVStore store;

	DurableDatabase(String name, MVStore store, CursorRegistry cursors) {
		super(name, cursors);
		this.store = store;
		initializeNamespacesAndIndexes();
	}

	@Override
	protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
		return new DocumentCollection(this, name, options, documents(name), this.cursorRegistry);
	}

	private MVMap<Object, byte[]> documents(String collection) {
		return this.store.openMap("documents." + collection,
				new MVMap.Builder<Object, byte[]>().keyType(BsonValueType.INSTANCE)
					.valueType(ByteArrayDataType.INSTANCE));
	}

	@Override
	protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
			boolean sparse) {
		if (name.equals(ID_INDEX)) {
			return new IdIndex(name, keys, documents(collection));
		}
		MVMap<Object, Object> positions = this.store.openMap(indexMap(collection, name),
				new MVMap.Builder<>().keyType(BsonValueType.INSTANCE).valueType(BsonValueType.INSTANCE));
		return new UniqueIndex(name, keys, sparse, positions);
	}

	@Override
	protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
			boolean sparse) {
		return new LookupIndex(name, keys, sparse);
	}

	@Override
	protected void dropIndex(MongoCollection<Object> collection, String name) {
		super.dropIndex(collection, name);
		String map = indexMap(collection.getCollectionName(), name);
		if (this.store.hasMap(map)) {
			this.store.removeMap(map);
		}
	}

	@Override
	public void dropCollection(String name, Oplog oplog) {
		super.dropCollection(name, oplog);
		this.store.removeMap(documents(name));
	}

	@Override
	public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
		throw new MongoServerNotYetImplementedException(0, "renameCollection");
	}

	private static String indexMap(String collection, String index) {
		return "index." + collection + "." + index;
	}

	@Override
	protected long getStorageSize() {
		return (this.store.getFileStore() != null) ? this.store.getFileStore().size() : 0;
	}

	@Override
	protected long getFileSize() {
		return getStorageSize();
	}

}
