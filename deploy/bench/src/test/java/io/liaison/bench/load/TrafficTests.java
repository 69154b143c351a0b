package io.liaison.bench.load;

import java.time.Duration;

import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of work that is not done. */
class TrafficTests {

	private final Traffic traffic = new Traffic("requests", 0);

	@Test
	void whatIsNotDoneIsCountedByItsReasonAndStopsNothing() {
		this.traffic.attempt(() -> {
		});
		this.traffic.attempt(() -> {
			throw new NotServed("503 (Retry-After 1)");
		});
		this.traffic.attempt(() -> {
			throw Refusal.unavailable("later", Duration.ofSeconds(1));
		});
		this.traffic.attempt(() -> {
			throw new NotServed("500");
		});
		assertThat(this.traffic.done()).isEqualTo(1);
		assertThat(this.traffic.notDone((reason) -> reason.startsWith("503"))).isEqualTo(2);
		assertThat(this.traffic.notDone((reason) -> !reason.startsWith("503"))).isEqualTo(1);
	}

	@Test
	void whoIsRefusedWaitsALittle() {
		assertThat(this.traffic.attempt(() -> {
			throw new NotServed("503");
		})).hasValueSatisfying((pause) -> assertThat(pause).isPositive());
		assertThat(this.traffic.attempt(() -> {
		})).isEmpty();
	}

}
