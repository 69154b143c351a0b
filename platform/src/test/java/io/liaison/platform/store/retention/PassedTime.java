package io.liaison.platform.store.retention;

import java.time.Instant;
import java.time.InstantSource;

/** Lets the time pass for which records are kept. */
public final class PassedTime {

	private PassedTime() {
	}

	/**
	 * Deletes of a collection what is past its retention at that time, as a running
	 * service then would.
	 */
	public static void deleteAsOf(Instant then, Retentions retentions, String collection) {
		retentions.declared()
			.stream()
			.filter((declared) -> declared.collection().equals(collection))
			.forEach((declared) -> retentions.delete(declared.by(InstantSource.fixed(then))));
	}

}
