package io.liaison.platform.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.outbox.EventJson;
import io.liaison.platform.store.outbox.Publication;
import io.liaison.platform.store.outbox.Publications.Occurrence;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.store.outbox.TraceParent;
import io.liaison.platform.store.record.RecordComponents;

/**
 * How aggregates look as documents: {@code {_id, v, state, ob: {n, p, e, r}, cmd, made,
 * last}}, where {@code ob} is the outbox: number of the last event, time of the oldest
 * waiting one, the waiting events {@code {q, t, topic, type, id, data, tp}}, and, while
 * they cannot be published, since when and why; none before the first event; {@code made}
 * is when it was written first, {@code last} what changed its state last.
 */
record AggregateMapping<S extends Record, A extends Aggregate<S>, P extends Record>(Class<S> type,
		BiFunction<String, S, A> rehydrate, Publications<A, P> publications, MongoConverter converter,
		InstantSource clock) {

	private static final DocumentCodec CODEC = new DocumentCodec();

	A read(Document stored) {
		S state = this.converter.read(this.type, stored.get("state", Document.class));
		A aggregate = this.rehydrate.apply(stored.getString("_id"), state);
		Document outbox = stored.get("ob", Document.class);
		aggregate.at(number(stored, "v"), (outbox != null) ? number(outbox, "n") : 0, Life.of(stored));
		return aggregate;
	}

	/**
	 * @param stored what the document is now, {@code null} when it does not exist
	 */
	Write write(A aggregate, @Nullable Document stored, Command command) {
		Instant now = this.clock.instant();
		RawBsonDocument state = encoded(aggregate.state());
		List<Document> events = events(aggregate, command, now);
		long sequence = events.isEmpty() ? aggregate.sequence() : events.getLast().getLong("q");
		return new Write(new Modification(now, command.by()), state, changed(aggregate, state), sequence, events,
				AppliedCommands.after(stored, command, now))
			.within(stored, command);
	}

	/**
	 * The components to write, {@code null} for those to remove. The others stay as they
	 * are, with whatever a newer version of this service has put there.
	 */
	private Map<String, @Nullable Object> changed(A aggregate, RawBsonDocument state) {
		S before = aggregate.stored();
		Map<String, @Nullable Object> old = (before != null) ? RecordComponents.values(before) : Map.of();
		Map<String, @Nullable Object> changed = new LinkedHashMap<>();
		RecordComponents.values(aggregate.state()).forEach((name, value) -> {
			if (!Objects.equals(value, old.get(name))) {
				changed.put(name, state.get(name));
			}
		});
		return changed;
	}

	/** As bytes, which are measured and sent as they are. */
	private RawBsonDocument encoded(S state) {
		Document document = new Document();
		this.converter.write(state, document);
		return new RawBsonDocument(document, CODEC);
	}

	private List<Document> events(A aggregate, Command command, Instant now) {
		String traceparent = TraceParent.current();
		List<Document> events = new ArrayList<>();
		long sequence = aggregate.sequence();
		S before = aggregate.stored();
		for (Aggregate.Change<S> change : aggregate.changes()) {
			for (Record event : change.events()) {
				if (this.publications.tells(event)) {
					sequence++;
					Occurrence<P> occurrence = new Occurrence<>(aggregate.id(), sequence,
							(before != null) ? told(aggregate.id(), before) : null,
							told(aggregate.id(), change.after()));
					List<Publication> all = this.publications.of(occurrence, event, command);
					for (int k = 0; k < all.size(); k++) {
						// also on another topic another event (CloudEvents 1.0: source
						// and id name one)
						String id = aggregate.id() + ":" + sequence + ((k > 0) ? ":" + k : "");
						events.add(waiting(all.get(k), id, sequence, now, traceparent));
					}
					before = change.after();
				}
			}
		}
		return events;
	}

	/** The public state that this state has. */
	private P told(String id, S state) {
		return this.publications.state(this.rehydrate.apply(id, state));
	}

	private static Document waiting(Publication publication, String id, long sequence, Instant time,
			@Nullable String traceparent) {
		Document event = new Document("q", sequence).append("t", java.util.Date.from(time))
			.append("topic", publication.topic())
			.append("type", publication.type())
			.append("id", id)
			.append("data", EventJson.write(publication.data()));
		return (traceparent != null) ? event.append("tp", traceparent) : event;
	}

	private static long number(Document document, String field) {
		return document.get(field, Number.class).longValue();
	}

}
