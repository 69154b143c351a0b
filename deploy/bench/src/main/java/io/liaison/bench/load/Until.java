package io.liaison.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a number to be reached. */
public final class Until {

	private Until() {
	}

	public static void reached(String what, Duration atMost, BooleanSupplier condition) {
		long end = System.nanoTime() + atMost.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(what + " was not reached in " + atMost);
			}
			LockSupport.parkNanos(5_000_000);
		}
	}

}
