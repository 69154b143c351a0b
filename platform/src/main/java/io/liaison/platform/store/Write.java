package io.liaison.platform.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.outbox.Waiting;

/**
 * One write of a document, worked out and measured.
 *
 * @param modification when and by whom
 * @param state the whole next state
 * @param changed its components that differ from what is stored, {@code null} for absent
 * ones
 * @param sequence number of the last event
 * @param events the new ones
 * @param commands to remember
 */
record Write(Modification modification, RawBsonDocument state, Map<String, @Nullable Object> changed, long sequence,
		List<Document> events, List<Document> commands) {

	/** Bytes of one event's data. */
	static final int LARGEST_EVENT = 512 * 1024;

	/** Bytes of all events that wait in one document. */
	static final int LARGEST_OUTBOX = 4 * 1024 * 1024;

	/** Bytes of a document (MongoDB itself ends at 16 MiB). */
	static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;

	/** Beyond those of outbox and document, for commands that shrink rights alone. */
	static final int RESERVE = 1024 * 1024;

	/** Bytes of an outbox in which nothing waits are fewer. */
	private static final int EMPTY = 64;

	private static final int RESERVE_OF_AN_EVENT = 128 * 1024;

	/**
	 * @param stored what the document is now, {@code null} when it does not exist
	 * @throws Refusal CONFLICT past a bound; UNAVAILABLE when it is only that too many
	 * events wait, which is to be tried again
	 */
	Write within(@Nullable Document stored, Command command) {
		int events = size(new Document("e", this.events));
		int waiting = (stored != null) ? size(stored.get("ob", new Document())) : 0;
		int rest = this.state.getByteBuffer().remaining() + size(new Document("cmd", this.commands));
		int reserve = command.shrinksRights() ? RESERVE : 0;
		int largestEvent = LARGEST_EVENT + (command.shrinksRights() ? RESERVE_OF_AN_EVENT : 0);
		boolean tooLarge = this.events.stream().anyMatch((event) -> isLarger(event, largestEvent))
				|| events > LARGEST_OUTBOX + reserve || events + rest > LARGEST_DOCUMENT + reserve;
		if (!tooLarge && (events + waiting > LARGEST_OUTBOX + reserve
				|| waiting > EMPTY && events + waiting + rest > LARGEST_DOCUMENT + reserve)) {
			throw Refusal.unavailable("Too many events wait to be published.", Duration.ofSeconds(5));
		}
		if (tooLarge) {
			throw Refusal.conflict("too-large", "The change would grow past what can be stored or published.");
		}
		return this;
	}

	Document asDocument(String id) {
		Document document = new Document("_id", id).append("v", 1L).append("state", this.state);
		// what nobody is told of has no outbox; one of whom others hear later gets it
		// then
		if (!this.events.isEmpty()) {
			document.append("ob",
					new Document("n", this.sequence).append("p", Date.from(now())).append("e", this.events));
		}
		return document.append("cmd", this.commands)
			.append(Life.BEGIN, Date.from(now()))
			.append(Life.LAST, this.modification.asDocument());
	}

	/** What is known of the aggregate after this write. */
	Life life(Life before, boolean first) {
		return this.changed.isEmpty() ? before : before.with(this.modification, first);
	}

	private Instant now() {
		return this.modification.at();
	}

	/**
	 * With the events that wait chosen anew; what was withheld is tried at once, and goes
	 * on counting in no age until it is out.
	 * @param waiting before those of this write
	 */
	Update asUpdateAfter(Waiting waiting) {
		List<Document> all = new ArrayList<>(waiting.events());
		all.addAll(this.events);
		Update update = new Update().set("cmd", this.commands)
			.inc("v", 1L)
			.set("ob.n", this.sequence)
			.set("ob.e", all)
			.set("ob.p", Date.from(Objects.requireNonNullElse(waiting.since(), now())));
		return waiting.withheld() ? update.set("ob.r.at", Date.from(now())) : update;
	}

	Update asUpdate() {
		Update update = new Update().set("cmd", this.commands).inc("v", 1L);
		this.changed.forEach((name, value) -> {
			if (value != null) {
				update.set("state." + name, value);
			}
			else {
				update.unset("state." + name);
			}
		});
		if (!this.changed.isEmpty()) {
			update.set(Life.LAST, this.modification.asDocument());
		}
		if (!this.events.isEmpty()) {
			update.set("ob.n", this.sequence);
			// the relay may have cleared in between, or an older event may still wait
			update.min("ob.p", Date.from(now()));
			update.push("ob.e").each(this.events.toArray());
		}
		return update;
	}

	private static boolean isLarger(Document event, int most) {
		String data = event.getString("data");
		return data.length() > most / 3 && data.getBytes(StandardCharsets.UTF_8).length > most;
	}

	private static int size(Document document) {
		return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
	}

}
