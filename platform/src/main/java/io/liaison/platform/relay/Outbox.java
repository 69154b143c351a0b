package io.liaison.platform.relay;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import io.liaison.platform.relay.withheld.Withheld;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait in one document, in the order of their numbers.
 *
 * @param version of the document that they were read from
 * @param last number of the document's last event, waiting or not
 * @param marked whether the document is marked as having events waiting
 * @param withheld that they could not be published
 */
record Outbox(DocumentKey key, long version, long last, boolean marked, @Nullable Withheld withheld,
		List<Document> events) {

	static Outbox of(DocumentKey key, Document document) {
		Document outbox = document.get("ob", Document.class);
		return new Outbox(key, document.get("v", Number.class).longValue(), outbox.get("n", Number.class).longValue(),
				outbox.containsKey("p"), Withheld.in(outbox), outbox.getList("e", Document.class, List.of()));
	}

	/** Its first events within these bounds; one at least, all of one number together. */
	Outbox first(int mostEvents, int mostBytes) {
		int count = 0;
		int bytes = 0;
		while (count < this.events.size()) {
			bytes += size(this.events.get(count));
			boolean another = count > 0 && number(count) != number(count - 1);
			if (another && (count >= mostEvents || bytes > mostBytes)) {
				break;
			}
			count++;
		}
		return new Outbox(this.key, this.version, this.last, this.marked, this.withheld, this.events.subList(0, count));
	}

	/** Those before the first that does not pass; all of one number together. */
	Outbox before(Predicate<Document> stopping) {
		int count = 0;
		while (count < this.events.size() && !stopping.test(this.events.get(count))) {
			count++;
		}
		while (count > 0 && count < this.events.size() && number(count) == number(count - 1)) {
			count--;
		}
		return new Outbox(this.key, this.version, this.last, this.marked, this.withheld, this.events.subList(0, count));
	}

	/** Whether it is not to be tried yet. */
	boolean rests(Instant now) {
		return this.withheld != null && this.withheld.due().isAfter(now);
	}

	/** Number of the last of these events. */
	long lastSent() {
		return this.events.isEmpty() ? this.last : number(this.events.size() - 1);
	}

	/** Whether none of the document's events is left out. */
	boolean whole() {
		return lastSent() == this.last;
	}

	/** Time of the last of these events. */
	Instant timeOfLastSent() {
		return this.events.getLast().getDate("t").toInstant();
	}

	int bytes() {
		return this.events.stream().mapToInt(Outbox::size).sum();
	}

	private long number(int index) {
		return this.events.get(index).get("q", Number.class).longValue();
	}

	private static int size(Document event) {
		return event.getString("data").length();
	}

}
