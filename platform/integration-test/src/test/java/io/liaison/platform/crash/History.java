package io.liaison.platform.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a topic tells, held against the documents.
 */
record History(Events events, String topic) {

	/** All events by aggregate, in the order of the topic. */
	Map<String, List<Event>> read() {
		return this.events.in(this.topic)
			.stream()
			.collect(Collectors.groupingBy(Event::key, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * Nothing lost, invented, reordered or with a gap; what comes again is the same and
	 * nothing newer than it came before it the first time.
	 * @param entries of each document; the n-th was made by the event n
	 */
	void assertTells(Map<String, List<String>> entries) {
		Map<String, List<Event>> told = read();
		assertThat(told.keySet()).isEqualTo(entries.keySet());
		told.forEach((id, events) -> {
			List<String> expected = entries.get(id);
			long last = 0;
			Set<String> ids = new HashSet<>();
			for (Event event : events) {
				assertThat(event.sequence()).as("number after %d of %s", last, id).isBetween(1L, last + 1);
				assertThat(event.data().get("entry").asString())
					.isEqualTo(expected.get(Math.toIntExact(event.sequence()) - 1));
				last = Math.max(last, event.sequence());
				ids.add(event.headers().get("ce_id"));
			}
			assertThat(last).as("events of %s", id).isEqualTo(expected.size());
			assertThat(ids).hasSize(expected.size());
		});
	}

	/**
	 * After what was read before, every event is told for the first time.
	 */
	void assertNothingStaleAfter(Map<String, List<Event>> before) {
		Map<String, Long> last = new HashMap<>();
		read().forEach((id, events) -> {
			int known = before.getOrDefault(id, List.of()).size();
			events.subList(0, known).forEach((event) -> last.merge(id, event.sequence(), Math::max));
			events.subList(known, events.size()).forEach((event) -> {
				assertThat(event.sequence()).as("number in %s", id).isEqualTo(last.getOrDefault(id, 0L) + 1);
				last.put(id, event.sequence());
			});
		});
	}

}
