package io.liaison.platform.consumer;

import java.time.Instant;
import java.util.Map;

/**
 * An event that could not be taken in, as operators see it: its data, which may be
 * personal, is not shown.
 *
 * @param consumer name of the function
 * @param headers its CloudEvents attributes, as far as it has any
 * @param error class of the failure
 * @param where place of the failure
 * @param at when it was parked or tried last
 * @param attempts how often it failed
 */
public record ParkedEvent(String id, String consumer, Map<String, String> headers, String error, String where,
		Instant at, int attempts) {
}
