package io.liaison.local.demo.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a service hears of from another one comes a moment later. */
public final class Eventually {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

	private static final int LOOKS = 900;

	private Eventually() {
	}

	/**
	 * Looks until it is as it should be.
	 * @throws Stopped when it is not after a minute and a half
	 */
	public static <T> T until(String what, Supplier<T> look, Predicate<T> enough) {
		T seen = look.get();
		for (int looks = 1; !enough.test(seen); looks++) {
			if (looks == LOOKS) {
				throw new Stopped("Waited in vain for " + what + ".");
			}
			LockSupport.parkNanos(LOOK_AGAIN.toNanos());
			seen = look.get();
		}
		return seen;
	}

}
