package io.liaison.local.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartPatienceTests {

	private final AtomicLong now = new AtomicLong();

	private final StartPatience patience = new StartPatience(this.now::get);

	@Test
	void waitsAsLongAsOneGetsOn() {
		for (int i = 0; i < 9; i++) {
			pass(Duration.ofSeconds(100));
			this.patience.look("stuck", 7);
			this.patience.look("slow", i);
			assertThat(this.patience.isOver()).isFalse();
		}
		pass(Duration.ofSeconds(121));
		this.patience.look("stuck", 7);
		this.patience.look("slow", 8);
		assertThat(this.patience.isOver()).isTrue();
	}

	@Test
	void givesUpInTheEnd() {
		for (int i = 0; i < 13; i++) {
			pass(Duration.ofSeconds(100));
			this.patience.look("busy for nothing", i);
		}
		assertThat(this.patience.isOver()).isTrue();
	}

	@Test
	void saysNowAndThenWhatItWaitsFor() {
		assertThat(this.patience.timeToTell(List.of("broker"))).isEmpty();
		pass(Duration.ofSeconds(16));
		assertThat(this.patience.timeToTell(List.of())).isEmpty();
		assertThat(this.patience.timeToTell(List.of("broker", "store")))
			.contains("  waiting for broker, store (16 s so far)");
		assertThat(this.patience.timeToTell(List.of("broker"))).isEmpty();
	}

	private void pass(Duration duration) {
		this.now.addAndGet(duration.toNanos());
	}

}
