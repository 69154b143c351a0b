package io.liaison.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index of other fields than {@code _id}, in a map of its own. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<Object, Object> positions;

	UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<Object, Object> positions) {
		super(name, keys, sparse);
		this.positions = positions;
	}

	@Override
	protected @Nullable Object getPosition(KeyValue key) {
		return this.positions.get(values(key));
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue key) {
		return this.positions.remove(values(key));
	}

	@Override
	protected boolean putKeyPosition(KeyValue key, Object position) {
		return this.positions.putIfAbsent(values(key), position) == null;
	}

	@Override
	protected Iterable<Entry<KeyValue, Object>> getIterable() {
		return () -> this.positions.entrySet()
			.stream()
			.map((entry) -> Map.entry(new KeyValue((List<?>) entry.getKey()), entry.getValue()))
			.iterator();
	}

	private static List<Object> values(KeyValue key) {
		List<Object> values = new ArrayList<>();
		key.forEach(values::add);
		return values;
	}

	@Override
	public long getCount() {
		return this.positions.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

}
