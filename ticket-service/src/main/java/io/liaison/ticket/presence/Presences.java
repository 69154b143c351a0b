package io.liaison.ticket.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who looks at which ticket, each for a while after having said so. In memory, so each
 * instance knows those who said so to it: a hint, on which nothing is decided.
 */
@Component
class Presences {

	/** Twice as long as between two signs of somebody who goes on looking. */
	static final Duration TIME = Duration.ofSeconds(20);

	private final Map<String, Map<String, Instant>> tickets = new ConcurrentHashMap<>();

	private final InstantSource clock;

	Presences(InstantSource clock) {
		this.clock = clock;
	}

	void see(String ticketId, String contactId) {
		Instant now = this.clock.instant();
		// those who left are forgotten when somebody comes, whichever ticket it is
		this.tickets.keySet().forEach((id) -> this.tickets.computeIfPresent(id, (it, all) -> present(all, now)));
		this.tickets.compute(ticketId, (it, all) -> {
			Map<String, Instant> more = new ConcurrentHashMap<>((all != null) ? all : Map.of());
			more.put(contactId, now);
			return more;
		});
	}

	/** Everybody but that one. */
	List<String> others(String ticketId, String contactId) {
		Map<String, Instant> all = present(this.tickets.getOrDefault(ticketId, Map.of()), this.clock.instant());
		return (all != null) ? all.keySet().stream().filter((id) -> !id.equals(contactId)).sorted().toList()
				: List.of();
	}

	private static @Nullable Map<String, Instant> present(Map<String, Instant> all, Instant now) {
		Map<String, Instant> left = new ConcurrentHashMap<>(all);
		left.values().removeIf((at) -> at.plus(TIME).isBefore(now));
		return left.isEmpty() ? null : left;
	}

}
