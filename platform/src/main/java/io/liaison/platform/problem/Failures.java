package io.liaison.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes a failure for the log by its types and places. Messages are left out: they
 * quote documents and requests, and with them personal data.
 */
public final class Failures {

	private static final int FRAMES = 12;

	private Failures() {
	}

	public static String describe(Throwable failure) {
		String text = failure.getClass().getName() + Arrays.stream(failure.getStackTrace())
			.limit(FRAMES)
			.map((frame) -> "\n\tat " + frame)
			.collect(Collectors.joining());
		Throwable cause = failure.getCause();
		return (cause != null && cause != failure) ? text + "\ncaused by " + describe(cause) : text;
	}

}
