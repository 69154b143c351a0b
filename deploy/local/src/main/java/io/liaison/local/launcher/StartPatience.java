package io.liaison.local.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long to wait for processes that start: as long as one of them gets on, for slow
 * machines take their time.
 */
final class StartPatience {

	static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(120);

	/** However much they get on: they may be getting on for nothing. */
	static final Duration LONGEST = Duration.ofMinutes(20);

	private static final Duration TELL = Duration.ofSeconds(15);

	private final LongSupplier nanoTime;

	private final Map<String, Long> progress = new HashMap<>();

	private final long begin;

	private long lastProgress;

	private long told;

	StartPatience(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.begin = nanoTime.getAsLong();
		this.lastProgress = this.begin;
		this.told = this.begin;
	}

	/**
	 * @param current anything that changes as the process gets on
	 */
	void look(String name, long current) {
		Long before = this.progress.put(name, current);
		if (before == null || before != current) {
			this.lastProgress = this.nanoTime.getAsLong();
		}
	}

	boolean isOver() {
		return since(this.lastProgress).compareTo(WITHOUT_PROGRESS) > 0 || since(this.begin).compareTo(LONGEST) > 0;
	}

	/** What to say to whoever waits, now and then. */
	Optional<String> timeToTell(List<String> waitingFor) {
		if (waitingFor.isEmpty() || since(this.told).compareTo(TELL) < 0) {
			return Optional.empty();
		}
		this.told = this.nanoTime.getAsLong();
		return Optional
			.of("  waiting for " + String.join(", ", waitingFor) + " (" + since(this.begin).toSeconds() + " s so far)");
	}

	private Duration since(long time) {
		return Duration.ofNanos(this.nanoTime.getAsLong() - time);
	}

}
