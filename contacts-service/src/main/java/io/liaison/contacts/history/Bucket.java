package io.liaison.contacts.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.data.annotation.Id;

/**
 * Up to 256 events of one history. It opens with what was so after the first of them, and
 * by which events that came, so that no other document is needed for any moment within.
 *
 * @param revision number of writes
 * @param full whether a further part follows
 * @param erased events before this number are without values
 * @param size in bytes, about
 * @param snapshot facts as JSON, as of the first event
 * @param decided by which events they came
 * @param entries in order of their numbers, at least one
 */
record Bucket(@Id String id, long revision, boolean full, long erased, long size, String snapshot,
		List<Decided> decided, List<Entry> entries) {

	static Bucket opening(BucketId id, Past before, Happened first, long erased) {
		return of(id.text(), 0, erased, first.facts().text(), decided(first, before), List.of(first.after(before)));
	}

	private static Bucket of(String id, long revision, long erased, String snapshot, List<Decided> decided,
			List<Entry> entries) {
		long size = snapshot.getBytes(StandardCharsets.UTF_8).length + decided.stream().mapToInt(Decided::size).sum()
				+ entries.stream().mapToInt(Entry::size).sum();
		return new Bucket(id, revision, false, erased, size, snapshot, decided, entries);
	}

	boolean has(long sequence) {
		return this.entries.stream().anyMatch((entry) -> entry.sequence() == sequence);
	}

	Entry first() {
		return this.entries.getFirst();
	}

	Entry last() {
		return this.entries.getLast();
	}

	/** What was so after the last event until then; the first one is not later. */
	Past at(Instant moment) {
		return replay(this.entries.stream().filter((entry) -> !entry.at().isAfter(moment)).toList());
	}

	Past end() {
		return replay(this.entries);
	}

	private Past replay(List<Entry> until) {
		Map<String, JsonNode> facts = new TreeMap<>(Facts.parse(this.snapshot).all());
		Map<String, EventOrigin> decisions = new HashMap<>();
		this.decided.forEach((it) -> it.facts().forEach((fact) -> decisions.put(fact, it.decision())));
		until.forEach((entry) -> entry.applyTo(facts, decisions));
		return new Past(until.getLast().sequence(), until.getLast().at(), facts, decisions);
	}

	/**
	 * With an event that came late: what followed it is compared with it.
	 * @param before what was so before this bucket
	 */
	Bucket with(Happened late, Past before) {
		List<Entry> earlier = this.entries.stream().filter((it) -> it.sequence() < late.sequence()).toList();
		List<Entry> later = this.entries.subList(earlier.size(), this.entries.size());
		Past known = earlier.isEmpty() ? before : replay(earlier);
		Entry entry = late.after(known);
		Instant at = entry.at().isAfter(later.getFirst().at()) ? later.getFirst().at() : entry.at();
		List<String> named = later.getFirst()
			.changes()
			.stream()
			.filter(Change::isWithoutValues)
			.map(Change::fact)
			.toList();
		Facts next = new Facts(replay(this.entries.subList(0, earlier.size() + 1)).facts());
		List<Entry> all = new ArrayList<>(earlier);
		all.add(entry.with(at, entry.changes()));
		all.add(later.getFirst().with(later.getFirst().at(), late.facts().changesTo(next, named)));
		all.addAll(later.subList(1, later.size()));
		return earlier.isEmpty()
				? of(this.id, this.revision + 1, this.erased, late.facts().text(), decided(late, before), all)
					.withFull(this.full)
				: of(this.id, this.revision + 1, this.erased, this.snapshot, this.decided, all).withFull(this.full);
	}

	/** What is so after the first event came by it or by these. */
	private static List<Decided> decided(Happened first, Past before) {
		Map<String, EventOrigin> decisions = new HashMap<>(before.decisions());
		decisions.keySet().retainAll(first.facts().all().keySet());
		return Decided.of(decisions);
	}

	/** Without what the events before that number say of a person. */
	Bucket withoutValues(long before) {
		List<Entry> kept = this.entries.stream()
			.map((entry) -> (entry.sequence() < before) ? entry.withoutValues() : entry)
			.toList();
		String facts = (first().sequence() < before) ? Facts.NONE.text() : this.snapshot;
		return of(this.id, this.revision + 1, Math.max(this.erased, before), facts, this.decided, kept)
			.withFull(this.full);
	}

	private Bucket withFull(boolean followed) {
		return new Bucket(this.id, this.revision, followed, this.erased, this.size, this.snapshot, this.decided,
				this.entries);
	}

	/**
	 * What came by one event.
	 */
	record Decided(EventOrigin decision, List<String> facts) {

		private static final int NAMES = 200;

		static List<Decided> of(Map<String, EventOrigin> decisions) {
			return decisions.entrySet()
				.stream()
				.collect(Collectors.groupingBy(Map.Entry::getValue,
						Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
				.entrySet()
				.stream()
				.map((it) -> new Decided(it.getKey(), it.getValue().stream().sorted().toList()))
				.sorted(Comparator.comparingLong((Decided it) -> it.decision().sequence()))
				.toList();
		}

		int size() {
			return NAMES + this.facts.stream().mapToInt((it) -> it.length() + 12).sum();
		}

	}

}
