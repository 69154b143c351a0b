package io.liaison.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Documents as bytes. */
final class Bson {

	private static final int TOO_LARGE = 10334;

	private Bson() {
	}

	/**
	 * @throws MongoServerError when the document is larger than 16 MiB, as MongoDB does
	 */
	static byte[] encode(Document document) {
		ByteBuf buffer = Unpooled.buffer(512);
		BsonEncoder.encodeDocument(document, buffer);
		if (buffer.writerIndex() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
			throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge", "BSONObj size is invalid: "
					+ buffer.writerIndex() + ", more than " + BsonConstants.MAX_BSON_OBJECT_SIZE);
		}
		return ByteBufUtil.getBytes(buffer);
	}

	static Document decode(byte[] bytes) {
		return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
	}

}
