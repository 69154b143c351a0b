package io.liaison.local.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, kept in memory and built again when the collection is
 * opened. It answers by its first key only: which documents have one of these values, and
 * for a sparse index which have the field at all (the relay's question).
 */
final class LookupIndex extends Index<Object> {

	private final Map<Object, Set<Object>> positions = new ConcurrentHashMap<>();

	private final Set<Object> present = ConcurrentHashMap.newKeySet();

	private final String field;

	LookupIndex(String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
		this.field = keys.getFirst().getKey();
	}

	/** The positions a query can match, or null when this index cannot tell. */
	@Nullable Collection<Object> candidates(Conditions query) {
		Collection<?> values = query.valuesOf(this.field);
		if (values != null) {
			return values.stream()
				.flatMap((value) -> this.positions.getOrDefault(DocumentCollection.position(value), Set.of()).stream())
				.collect(Collectors.toSet());
		}
		return (isSparse() && query.requirePresenceOf(this.field)) ? this.present : null;
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
		valuesIn(document).forEach((value) -> this.positions.compute(value, (key, holders) -> plus(holders, position)));
		if (isPresentIn(document)) {
			this.present.add(position);
		}
	}

	@Override
	public Object remove(Document document) {
		Object position = DocumentCollection.positionOf(document);
		valuesIn(document).forEach((value) -> removeHolder(value, position));
		this.present.remove(position);
		return position;
	}

	/** Adds before it removes: a reader meanwhile finds a document that has the value. */
	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Object position,
			MongoCollection<Object> collection) {
		add(newDocument, position, collection);
		Set<Object> gone = valuesIn(oldDocument);
		gone.removeAll(valuesIn(newDocument));
		gone.forEach((value) -> removeHolder(value, position));
		if (!isPresentIn(newDocument)) {
			this.present.remove(position);
		}
	}

	private Set<Object> valuesIn(Document document) {
		Set<Object> values = new HashSet<>();
		for (KeyValue key : getKeyValues(document)) {
			if (!Missing.isNullOrMissing(key.get(0))) {
				values.add(key.get(0));
			}
		}
		return values;
	}

	private boolean isPresentIn(Document document) {
		return isSparse() && !(Utils.getSubdocumentValueCollectionAware(document, this.field) instanceof Missing);
	}

	private static Set<Object> plus(@Nullable Set<Object> holders, Object position) {
		Set<Object> result = (holders != null) ? holders : ConcurrentHashMap.newKeySet(1);
		result.add(position);
		return result;
	}

	private void removeHolder(Object value, Object position) {
		this.positions.computeIfPresent(value, (key, holders) -> {
			holders.remove(position);
			return holders.isEmpty() ? null : holders;
		});
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		getKeyValues(document);
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
		getKeyValues(newDocument);
	}

	@Override
	public @Nullable Object getPosition(Document document) {
		return null;
	}

	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Object> getPositions(Document query) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long getCount() {
		return this.positions.size();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void drop() {
		this.positions.clear();
		this.present.clear();
	}

}
