package io.liaison.contacts.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.liaison.contacts.history.Head.Begin;
import io.liaison.contacts.history.audit.Audits;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.failure.OptimisticRetry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * The histories of everything: events are taken in by number, whatever order they come
 * in, and moments are found by ids alone.
 */
@Repository
public class Histories {

	private final StoredHistories store;

	private final Audits audits;

	Histories(StoredHistories store, Audits audits) {
		this.store = store;
		this.audits = audits;
	}

	/**
	 * Takes an event in, unless it is known.
	 */
	void take(HistoryKind kind, IncomingEvent event) {
		Happened happened = Happened.of(kind, event);
		if (happened.erases()) {
			erase(happened.history(), happened.sequence());
		}
		OptimisticRetry.until(() -> taken(happened) ? Optional.of(true) : Optional.empty());
	}

	/**
	 * @return false when another instance wrote in between
	 */
	private boolean taken(Happened event) {
		BucketId id = BucketId.of(event.history(), event.sequence());
		Optional<Bucket> stored = this.store.bucket(id);
		while (stored.isPresent() && stored.get().full() && stored.get().last().sequence() < event.sequence()) {
			id = id.next();
			stored = this.store.bucket(id);
		}
		if (stored.isEmpty()) {
			return opened(id, event);
		}
		Bucket bucket = stored.get();
		if (!bucket.has(event.sequence())) {
			this.audits.enter(event);
			Happened kept = (event.sequence() < bucket.erased()) ? event.withoutValues() : event;
			if (!((bucket.last().sequence() < event.sequence()) ? appended(bucket, kept)
					: this.store.replaced(bucket, bucket.with(kept, before(id))))) {
				return false;
			}
		}
		if (event.sequence() <= bucket.first().sequence()) {
			register(id, this.store.bucket(id).orElse(bucket));
		}
		return true;
	}

	private boolean appended(Bucket bucket, Happened event) {
		return this.store.appended(bucket, event.after(bucket.end()));
	}

	private boolean opened(BucketId id, Happened event) {
		this.audits.enter(event);
		long erased = this.store.head(id.history()).map(Head::erased).orElse(0L);
		Happened kept = (event.sequence() < erased) ? event.withoutValues() : event;
		Bucket bucket = Bucket.opening(id, before(id), kept, erased);
		if (!this.store.inserted(bucket)) {
			return false;
		}
		register(id, bucket);
		return true;
	}

	private void register(BucketId id, Bucket bucket) {
		Begin begin = new Begin(id.number(), id.part(), bucket.first().sequence(), bucket.first().at());
		Head head = this.store.change(id.history(), (it) -> it.buckets().contains(begin) ? it : it.with(begin));
		if (head.erased() > bucket.erased()) {
			this.store.eraseValues(id, head.erased());
		}
	}

	private Past before(BucketId id) {
		return this.store.head(id.history())
			.flatMap((head) -> head.before(id).map(head::bucket))
			.flatMap(this.store::bucket)
			.map(Bucket::end)
			.orElse(Past.NOTHING);
	}

	/** Before that event nothing is left of what is said of the person. */
	private void erase(String history, long sequence) {
		Head head = this.store.change(history, (it) -> (it.erased() < sequence) ? it.erasedBefore(sequence) : it);
		head.buckets().forEach((begin) -> this.store.eraseValues(head.bucket(begin), sequence));
	}

	/**
	 * What was so of these at that moment.
	 * @return by id, those that existed then
	 */
	public Map<String, Past> at(HistoryKind kind, Collection<String> ids, Instant moment) {
		Map<String, String> wanted = new HashMap<>();
		Map<String, Head> heads = this.store.heads(ids.stream().map(kind::of).toList());
		ids.forEach((id) -> Optional.ofNullable(heads.get(kind.of(id)))
			.flatMap((head) -> head.at(moment).map(head::bucket))
			.ifPresent((bucket) -> wanted.put(id, bucket.text())));
		Map<String, Bucket> buckets = this.store.buckets(wanted.values());
		Map<String, Past> all = new HashMap<>();
		wanted.forEach((id, bucket) -> all.put(id, Objects.requireNonNull(buckets.get(bucket)).at(moment)));
		return all;
	}

	/** Since when there is a history of it; none when there is none. */
	public Optional<Instant> since(HistoryKind kind, String id) {
		return this.store.head(kind.of(id))
			.stream()
			.flatMap((head) -> head.buckets().stream())
			.map(Begin::at)
			.findFirst();
	}

	/**
	 * The latest first.
	 * @param before number of the last event seen, none at the start
	 */
	public List<Entry> latest(HistoryKind kind, String id, @Nullable Long before, int limit) {
		return this.store.latest(kind.of(id), before, limit);
	}

	/** What happened to it within that time, in order. */
	public List<Entry> between(HistoryKind kind, String id, Instant from, Instant to) {
		return this.store.between(kind.of(id), from, to);
	}

}
