package io.liaison.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.liaison.platform.problem.Refusal;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * One write of a document, worked out and measured: the next state, the number of its
 * last event, the new events and the commands to remember.
 */
record Write(Instant now, RawBsonDocument state, long sequence, List<BsonDocument> events, BsonArray commands) {

	/** Bytes of one event's data. */
	static final int LARGEST_EVENT = 512 * 1024;

	/** Bytes of all events that wait in one document. */
	static final int LARGEST_OUTBOX = 4 * 1024 * 1024;

	/** Bytes of a document (MongoDB itself ends at 16 MiB). */
	static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;

	/**
	 * @param stored what the document is now, {@code null} when it does not exist
	 * @throws Refusal CONFLICT past a bound; UNAVAILABLE when it is only that too many
	 * events wait for what an event caused, which is to be tried again
	 */
	Write within(@Nullable BsonDocument stored, Command command) {
		int events = size(new BsonDocument("e", new BsonArray(this.events)));
		int waiting = (stored != null) ? size(stored.getDocument("ob", new BsonDocument())) : 0;
		int rest = size(this.state) + size(new BsonDocument("cmd", this.commands));
		if (command.caused() && waiting > 0 && events + waiting > LARGEST_OUTBOX) {
			throw Refusal.unavailable("Too many events wait to be published.", Duration.ofSeconds(5));
		}
		if (this.events.stream().anyMatch((event) -> bytes(event.getString("data")) > LARGEST_EVENT)
				|| events + waiting > LARGEST_OUTBOX || events + waiting + rest > LARGEST_DOCUMENT) {
			throw Refusal.conflict("too-large", "The change would grow past what can be stored or published.");
		}
		return this;
	}

	BsonDocument asDocument(String id) {
		BsonDocument outbox = new BsonDocument("n", new BsonInt64(this.sequence));
		if (!this.events.isEmpty()) {
			outbox.append("p", time()).append("e", new BsonArray(this.events));
		}
		return new BsonDocument("_id", new BsonString(id)).append("v", new BsonInt64(1))
			.append("state", this.state)
			.append("ob", outbox)
			.append("cmd", this.commands);
	}

	BsonDocument asUpdate() {
		BsonDocument set = new BsonDocument("state", this.state).append("cmd", this.commands);
		BsonDocument update = new BsonDocument("$set", set).append("$inc", new BsonDocument("v", new BsonInt64(1)));
		if (!this.events.isEmpty()) {
			set.append("ob.n", new BsonInt64(this.sequence));
			// the relay may have cleared in between, or an older event may still wait
			update.append("$min", new BsonDocument("ob.p", time()));
			update.append("$push", new BsonDocument("ob.e", new BsonDocument("$each", new BsonArray(this.events))));
		}
		return update;
	}

	private BsonDateTime time() {
		return new BsonDateTime(this.now.toEpochMilli());
	}

	private static int size(BsonDocument document) {
		return new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().remaining();
	}

	private static int bytes(BsonValue data) {
		return size(new BsonDocument("d", data));
	}

}
