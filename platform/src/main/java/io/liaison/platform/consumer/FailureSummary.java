package io.liaison.platform.consumer;

import java.util.stream.Stream;

/**
 * What went wrong, told without personal data: no message, only kind and place.
 *
 * @param error class of the failure and of its causes
 * @param where the first place in our own code
 */
record FailureSummary(String error, String where) {

	static FailureSummary of(Throwable failure) {
		String error = Stream.iterate(failure, (next) -> next != null, Throwable::getCause)
			.limit(5)
			.map((next) -> next.getClass().getName())
			.reduce((outer, inner) -> outer + " < " + inner)
			.orElseThrow();
		String where = Stream.of(failure.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith("io.liaison."))
			.findFirst()
			.map(StackTraceElement::toString)
			.orElse("");
		return new FailureSummary(error, where);
	}

}
