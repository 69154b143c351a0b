package io.liaison.notification.work;

import java.time.Duration;

/**
 * What is done with the entries of one name. An entry may be performed again after it was
 * performed: state decides what there is left to do.
 */
public interface Task {

	/** Which entries are mine; part of their stored keys. */
	String name();

	/**
	 * Performs one entry, off the consumers' threads. A thrown exception means
	 * {@link Later}.
	 * @param id of the document concerned
	 * @param attempt counted from 1
	 */
	Outcome perform(String id, int attempt);

	/** What became of the entry. */
	sealed interface Outcome {

		Outcome DONE = new Done();

	}

	/** Nothing is left to do. */
	record Done() implements Outcome {
	}

	/**
	 * To be tried again.
	 *
	 * @param delay from now
	 */
	record Later(Duration delay) implements Outcome {

		/**
		 * A pause that grows from a quarter of a second to half a minute, with jitter.
		 */
		public static Later after(int attempts) {
			long millis = Math.min(30_000, 250L << Math.min(attempts - 1, 10));
			double jitter = 0.8 + 0.4 * Math.random();
			return new Later(Duration.ofMillis((long) (millis * jitter)));
		}

	}

}
