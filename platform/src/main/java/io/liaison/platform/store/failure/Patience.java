package io.liaison.platform.store.failure;

import java.time.Duration;

import io.liaison.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For what a service does in its store before it is ready: while the store is away the
 * service waits and neither is ready nor ends.
 */
public final class Patience {

	private static final Logger log = LoggerFactory.getLogger(Patience.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private Patience() {
	}

	/**
	 * Repeats the work until no failure of the store that passes keeps it from being
	 * done.
	 */
	public static void untilTheStoreAnswers(Runnable work) {
		while (true) {
			try {
				work.run();
				return;
			}
			catch (RuntimeException ex) {
				if (!passes(ex)) {
					throw ex;
				}
				log.warn("The start waits for the store: {}", ex.getClass().getSimpleName());
			}
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("stopped while it waited for the store");
			}
		}
	}

	private static boolean passes(RuntimeException failure) {
		return StoreFailure.passes(failure)
				|| failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE;
	}

}
