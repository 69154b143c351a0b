package io.liaison.local.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection as BSON, keyed and ordered by their ids. One writer at a
 * time; readers run beside it and see each document as one write left it. A filter that
 * names ids or values of an index among other things is answered from those documents,
 * not by a scan.
 */
final class DocumentCollection extends AbstractMongoCollection<Object> {

	private static final String ID = "_id";

	private final MVMap<Object, byte[]> documents;

	private final List<LookupIndex> lookups = new CopyOnWriteArrayList<>();

	DocumentCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, byte[]> documents,
			CursorRegistry cursors) {
		super(database, name, options, cursors);
		this.documents = documents;
	}

	/** Where the document with this id is kept: 1, 1L and 1.0 are one id. */
	static Object position(@Nullable Object id) {
		return Missing.ofNullable(new KeyValue(id).normalized().get(0));
	}

	static Object positionOf(Document document) {
		return position(document.get(ID));
	}

	MVMap<Object, byte[]> documents() {
		return this.documents;
	}

	@Override
	protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
			@Nullable Document fields) {
		Collection<Object> candidates = candidates(new Conditions(query));
		if (candidates == null) {
			return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
		}
		Stream<Document> found = candidates.stream().map(this::getDocument).filter(Objects::nonNull);
		return matchDocumentsFromStream(found, query, orderBy, skip, limit, batchSize, fields);
	}

	private @Nullable Collection<Object> candidates(Conditions query) {
		Collection<?> ids = query.valuesOf(ID);
		if (ids != null && ID.equals(getIdField())) {
			return ids.stream().map(DocumentCollection::position).distinct().toList();
		}
		return this.lookups.stream()
			.map((index) -> index.candidates(query))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	@Override
	protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
			@Nullable Document fields) {
		Stream<Document> all = streamAllDocumentsWithPosition().map(DocumentWithPosition::getDocument);
		// the map is in that order: no need to read all of it for the first page
		boolean inOrder = orderBy != null && orderBy.equals(new Document(ID, 1)) && ID.equals(getIdField());
		return matchDocumentsFromStream(all, query, inOrder ? null : orderBy, skip, limit, batchSize, fields);
	}

	@Override
	protected Object addDocumentInternal(Document document) {
		String idField = getIdField();
		Object key = (idField != null) ? position(Utils.getSubdocumentValue(document, idField)) : UUID.randomUUID();
		if (this.documents.putIfAbsent(key, Bson.encode(document)) != null) {
			throw new IllegalStateException("A document with this key exists in " + this);
		}
		return key;
	}

	@Override
	protected @Nullable Document getDocument(Object position) {
		byte[] bytes = this.documents.get(position);
		return (bytes != null) ? Bson.decode(bytes) : null;
	}

	@Override
	protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
		this.documents.put(position, Bson.encode(newDocument));
	}

	@Override
	protected void removeDocument(Object position) {
		this.documents.remove(position);
	}

	@Override
	protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
		return this.documents.entrySet()
			.stream()
			.map((entry) -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
	}

	@Override
	public synchronized void addIndex(Index<Object> index) {
		super.addIndex(index);
		if (index instanceof LookupIndex lookup && getIndexes().contains(index)) {
			this.lookups.add(lookup);
		}
	}

	@Override
	public synchronized void dropIndex(String name) {
		this.lookups.removeIf((index) -> index.getName().equals(name));
		super.dropIndex(name);
	}

	@Override
	public synchronized void addDocument(Document document) {
		super.addDocument(document);
	}

	@Override
	public synchronized void addDocuments(Stream<Document> added) {
		super.addDocuments(added);
	}

	@Override
	public synchronized List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
		return super.insertDocuments(inserted, isOrdered);
	}

	@Override
	public synchronized Document findAndModify(Document query) {
		return super.findAndModify(query);
	}

	@Override
	public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters,
			boolean isMulti, boolean isUpsert, Oplog oplog) {
		return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
	}

	@Override
	public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
		return super.deleteDocuments(selector, limit, oplog);
	}

	@Override
	public synchronized void removeDocument(Document document) {
		super.removeDocument(document);
	}

	@Override
	public int count() {
		return this.documents.size();
	}

	/** Sizes are not kept: each would be one more write. */
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int delta) {
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

}
