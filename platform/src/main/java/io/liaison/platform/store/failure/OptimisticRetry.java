package io.liaison.platform.store.failure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Bounded optimistic retry: what loses a race or meets a passing failure of the store is
 * tried again after a short random pause. Each attempt begins by reading, so an attempt
 * whose outcome is unknown is recognised by its command id or loses to itself.
 */
public final class OptimisticRetry {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final long LONGEST_PAUSE_MILLIS = 100;

	private OptimisticRetry() {
	}

	/**
	 * @param attempt empty when it lost a race
	 * @throws Refusal UNAVAILABLE after five seconds of trying
	 */
	public static <T> T until(Supplier<Optional<T>> attempt) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		long pause = 2;
		while (true) {
			@Nullable RuntimeException failure = null;
			try {
				Optional<T> result = attempt.get();
				if (result.isPresent()) {
					return result.get();
				}
			}
			catch (RuntimeException ex) {
				if (!StoreFailure.passes(ex)) {
					throw ex;
				}
				failure = ex;
			}
			if (System.nanoTime() - end > 0 || !paused(pause)) {
				throw (failure != null) ? StoreFailure.translated(failure)
						: Refusal.unavailable("Too many changes at once; please try again.", Duration.ofSeconds(1));
			}
			pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
		}
	}

	private static boolean paused(long atMostMillis) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(atMostMillis + 1));
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
