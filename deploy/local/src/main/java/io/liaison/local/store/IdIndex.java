package io.liaison.local.store;

import java.util.List;
import java.util.Map.Entry;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index of {@code _id}: the collection's own map, which is keyed by it. */
final class IdIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<Object, byte[]> documents;

	IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
		super(name, keys, false);
		this.documents = documents;
	}

	@Override
	protected @Nullable Object getPosition(KeyValue key) {
		Object position = DocumentCollection.position(key.get(0));
		return this.documents.containsKey(position) ? position : null;
	}

	/** The collection removes the document itself. */
	@Override
	protected @Nullable Object removeDocument(KeyValue key) {
		return getPosition(key);
	}

	/** The collection has put the document under its id already. */
	@Override
	public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
	}

	/** Refuses a document that has grown too large before anything is changed. */
	@Override
	public synchronized void checkUpdate(Document oldDocument, Document newDocument,
			MongoCollection<Object> collection) {
		super.checkUpdate(oldDocument, newDocument, collection);
		Bson.encode(newDocument);
	}

	@Override
	protected boolean putKeyPosition(KeyValue key, Object position) {
		throw new UnsupportedOperationException();
	}

	@Override
	protected Iterable<Entry<KeyValue, Object>> getIterable() {
		throw new UnsupportedOperationException();
	}

	@Override
	public long getCount() {
		return this.documents.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

}
