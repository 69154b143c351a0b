package io.liaison.bench.http;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gateway's limits per caller, lifted: here one machine asks for what many would ask
 * for, and how much the services bear is the question.
 */
final class Limits {

	private static final int NONE = 100_000_000;

	private Limits() {
	}

	/** What the processes find in their environment. */
	static Map<String, String> lifted() {
		return Map.of("SPRING_APPLICATION_JSON",
				Stream.of("sessions", "sign-in", "tickets", "api")
					.map((name) -> "\"liaison.gateway.rate-limits.%s.requests\":%d".formatted(name, NONE))
					.collect(Collectors.joining(",", "{", "}")));
	}

}
