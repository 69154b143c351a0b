package io.liaison.platform.relay;

import java.time.Duration;

/**
 * How long until the next poll: short while there is something to find, up to the longest
 * while there is nothing.
 */
final class PollPause {

	private final Duration shortest;

	private final Duration longest;

	private Duration current;

	PollPause(Duration shortest, Duration longest) {
		this.shortest = shortest;
		this.longest = (longest.compareTo(shortest) > 0) ? longest : shortest;
		this.current = shortest;
	}

	void found(boolean something) {
		Duration longer = this.current.multipliedBy(2);
		this.current = something ? this.shortest : (longer.compareTo(this.longest) < 0) ? longer : this.longest;
	}

	Duration next() {
		return this.current;
	}

}
