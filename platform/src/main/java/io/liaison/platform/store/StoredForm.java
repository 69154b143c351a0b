package io.liaison.platform.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.jspecify.annotations.Nullable;

/**
 * How aggregates look as documents: {@code {_id, v, state, ob: {n, p, e}, cmd}}, where
 * {@code ob} is the outbox: number of the last event, time of the oldest waiting one, and
 * the waiting events {@code {q, t, topic, type, id, data, tp}}.
 */
record StoredForm<S extends Record, A extends Aggregate<S>>(Codec<S> codec, BiFunction<String, S, A> rehydrate,
		Publications<A> publications) {

	A read(BsonDocument stored) {
		S state = this.codec.decode(new BsonDocumentReader(stored.getDocument("state")),
				DecoderContext.builder().build());
		A aggregate = this.rehydrate.apply(stored.getString("_id").getValue(), state);
		aggregate.at(stored.getNumber("v").longValue(), stored.getDocument("ob").getNumber("n").longValue());
		return aggregate;
	}

	/**
	 * @param stored what the document is now, {@code null} when it does not exist
	 */
	Write write(A aggregate, @Nullable BsonDocument stored, Command command) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		String traceparent = TraceParent.current();
		List<BsonDocument> events = new ArrayList<>();
		long sequence = aggregate.sequence();
		for (Aggregate.Change<S> change : aggregate.changes()) {
			for (Object event : change.events()) {
				A after = this.rehydrate.apply(aggregate.id(), change.after());
				after.at(aggregate.version() + 1, sequence + 1);
				List<Publication> publications = this.publications.of(after, event);
				for (int k = 0; k < publications.size(); k++) {
					String id = aggregate.id() + ":" + (sequence + 1) + ((k > 0) ? ":" + k : "");
					events.add(waiting(publications.get(k), id, sequence + 1, now, traceparent));
				}
				sequence += publications.isEmpty() ? 0 : 1;
			}
		}
		RawBsonDocument state = new RawBsonDocument(aggregate.state(), this.codec);
		return new Write(now, state, sequence, events, AppliedCommands.after(stored, command, now)).within(stored,
				command);
	}

	private static BsonDocument waiting(Publication publication, String id, long sequence, Instant time,
			@Nullable String traceparent) {
		BsonDocument event = new BsonDocument("q", new BsonInt64(sequence))
			.append("t", new BsonDateTime(time.toEpochMilli()))
			.append("topic", new BsonString(publication.topic()))
			.append("type", new BsonString(publication.type()))
			.append("id", new BsonString(id))
			.append("data", new BsonString(EventJson.write(publication.data())));
		if (traceparent != null) {
			event.append("tp", new BsonString(traceparent));
		}
		return event;
	}

}
