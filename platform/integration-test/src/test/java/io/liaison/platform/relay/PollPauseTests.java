package io.liaison.platform.relay;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PollPauseTests {

	private final PollPause pause = new PollPause(Duration.ofMillis(200), Duration.ofSeconds(1));

	@Test
	void growsUpToTheLongestWhileNothingIsFound() {
		assertThat(this.pause.next()).isEqualTo(Duration.ofMillis(200));
		assertThat(after(false)).isEqualTo(Duration.ofMillis(400));
		assertThat(after(false)).isEqualTo(Duration.ofMillis(800));
		assertThat(after(false)).isEqualTo(Duration.ofSeconds(1));
		assertThat(after(false)).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void isTheShortestOnceSomethingIsFound() {
		after(false);
		after(false);
		assertThat(after(true)).isEqualTo(Duration.ofMillis(200));
		assertThat(after(true)).isEqualTo(Duration.ofMillis(200));
	}

	@Test
	void theLongestIsNotShorterThanTheShortest() {
		PollPause even = new PollPause(Duration.ofSeconds(2), Duration.ofSeconds(1));
		even.found(false);
		assertThat(even.next()).isEqualTo(Duration.ofSeconds(2));
	}

	private Duration after(boolean found) {
		this.pause.found(found);
		return this.pause.next();
	}

}
