package io.liaison.local.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Any BSON value as a key or value of a map, in BSON's order. Strings, which nearly all
 * ids are, have a shorter form.
 */
final class BsonValueType extends BasicDataType<Object> {

	static final BsonValueType INSTANCE = new BsonValueType();

	private static final Comparator<Object> ORDER = ValueComparator.ascWithoutListHandling();

	private static final byte TEXT = 1;

	private static final byte OTHER = 0;

	private static final String FIELD = "v";

	@Override
	public int compare(Object a, Object b) {
		return (a instanceof String left && b instanceof String right) ? left.compareTo(right) : ORDER.compare(a, b);
	}

	@Override
	public int getMemory(Object value) {
		return (value instanceof String text) ? 40 + 2 * text.length() : 120;
	}

	@Override
	public void write(WriteBuffer buffer, Object value) {
		byte[] bytes = (value instanceof String text) ? text.getBytes(StandardCharsets.UTF_8)
				: Bson.encode((value instanceof Missing) ? new Document() : new Document(FIELD, value));
		buffer.put((value instanceof String) ? TEXT : OTHER).putVarInt(bytes.length).put(bytes);
	}

	@Override
	public Object read(ByteBuffer buffer) {
		byte form = buffer.get();
		byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
		buffer.get(bytes);
		return (form == TEXT) ? new String(bytes, StandardCharsets.UTF_8) : Bson.decode(bytes).getOrMissing(FIELD);
	}

	@Override
	public Object[] createStorage(int size) {
		return new Object[size];
	}

}
