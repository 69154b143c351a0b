package io.liaison.access.identity.attempt;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Holds an answer back until a fixed time has passed, so that its time tells nothing. */
public record AnswerTime(long end) {

	/** From now on. */
	public static AnswerTime of(Duration duration) {
		return new AnswerTime(System.nanoTime() + duration.toNanos());
	}

	/** Waits for what is left of it. */
	public void pass() {
		for (long left = this.end - System.nanoTime(); left > 0; left = this.end - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

}
