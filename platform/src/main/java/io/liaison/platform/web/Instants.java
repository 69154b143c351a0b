package io.liaison.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Points in time as the API takes and shows them (RFC 3339): of four-digit years, in
 * milliseconds, which is also what the store keeps.
 */
public final class Instants {

	private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

	/** What is taken, in words that follow the name of a member. */
	public static final String RANGE = "is an instant such as 2027-01-31T00:00:00Z, from " + EARLIEST + " to " + LATEST;

	private Instants() {
	}

	/**
	 * @throws DateTimeException when the text is no instant, or none within the range
	 */
	public static Instant parse(String text) {
		Instant instant = Instant.parse(text);
		if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
			throw new DateTimeException("out of range");
		}
		return shown(instant);
	}

	static Instant shown(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

}
