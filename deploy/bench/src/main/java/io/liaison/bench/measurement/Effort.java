package io.liaison.bench.measurement;

import java.time.Duration;

/**
 * How much is done for each figure.
 *
 * @param runs of which the median is told
 * @param quiet how long each run waits at most for others to leave the processors alone
 * @param quick a tenth of the time and of the work: shows that all of it works, and
 * nothing more
 */
public record Effort(int runs, Duration quiet, boolean quick) {

	/** So many seconds, events or documents, or a tenth of them. */
	public int of(int whole) {
		return this.quick ? Math.max(1, whole / 10) : whole;
	}

}
