package io.liaison.platform.store.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The events that wait in a document, to choose anew from.
 *
 * @param events in the order of their numbers
 * @param own which of them tell of the aggregate; others go with those on topics of their
 * own, and nothing that is told later says the same
 * @param since the time that the first of them waits since, {@code null} when none waited
 * @param withheld whether they could not be published
 */
public record Waiting(List<Document> events, Predicate<Document> own, @Nullable Instant since, boolean withheld) {

	public static Waiting in(Document stored, Predicate<Document> own) {
		Document outbox = stored.get("ob", Document.class);
		List<Document> events = List.copyOf(outbox.getList("e", Document.class, List.of()));
		return new Waiting(events, own, time(events), outbox.containsKey("r"));
	}

	/** Those of the aggregate itself. */
	public List<Document> ofItself() {
		return this.events.stream().filter(this.own).toList();
	}

	/** Without those of the aggregate itself. */
	public Waiting withoutItsOwn() {
		List<Document> others = this.events.stream().filter(this.own.negate()).toList();
		return new Waiting(others, this.own, time(others), this.withheld);
	}

	/**
	 * With earlier ones that did not wait any more, by their numbers; those that are here
	 * already are not doubled. That they are old is not for having waited.
	 */
	public Waiting with(List<Document> earlier) {
		List<String> here = this.events.stream().map(Waiting::id).toList();
		List<Document> all = new ArrayList<>(earlier.stream().filter((event) -> !here.contains(id(event))).toList());
		all.addAll(this.events);
		all.sort(Comparator.comparingLong((event) -> event.get("q", Number.class).longValue()));
		return new Waiting(all, this.own, this.since, this.withheld);
	}

	/** That the relay took none of them out, which changes no version. */
	public Criteria untouched(Criteria document) {
		Criteria first = this.events.isEmpty() ? document : document.and("ob.e.0.id").is(id(this.events.getFirst()));
		return this.withheld ? first.and("ob.r").exists(true) : first;
	}

	private static @Nullable Instant time(List<Document> events) {
		return events.isEmpty() ? null : events.getFirst().getDate("t").toInstant();
	}

	private static String id(Document event) {
		return event.getString("id");
	}

}
