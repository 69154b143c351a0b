package io.liaison.platform.work;

import java.time.Duration;
import java.util.List;

/**
 * What is done with the entries of one name. An entry may be performed again after it was
 * performed, and in rare cases by two instances at once: state decides what there is left
 * to do.
 */
public interface Task {

	/** Which entries are mine; part of their stored keys, without colon. */
	String name();

	/**
	 * Performs one entry, off the threads of requests and consumers; for as long as it
	 * takes. A thrown exception means {@link Later#after}: what fails for good is for the
	 * task to say.
	 * @param id of the document concerned
	 */
	Outcome perform(String id, Claim claim);

	/**
	 * How many entries are performed at the same time by one instance, at most
	 * {@code liaison.work.concurrency}.
	 */
	default int concurrency() {
		return Integer.MAX_VALUE;
	}

	/**
	 * Ids of documents with work left, asked for once after each start and then put on
	 * the worklist: for documents that came to be without an entry.
	 */
	default List<String> unfinished() {
		return List.of();
	}

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
