package io.liaison.contacts.history;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that an event changed.
 *
 * @param before as JSON; absent when there was nothing
 * @param after as JSON; absent when there is nothing any more. With neither, the value is
 * not kept
 */
public record Change(String fact, @Nullable String before, @Nullable String after) {

	private static final int NAMES = 40;

	void applyTo(Map<String, JsonNode> facts) {
		if (this.after != null) {
			facts.put(this.fact, Facts.value(this.after));
		}
		else if (this.before != null) {
			facts.remove(this.fact);
		}
	}

	Change withoutValues() {
		return new Change(this.fact, null, null);
	}

	boolean isWithoutValues() {
		return this.before == null && this.after == null;
	}

	/** How much a document grows by it, in bytes. */
	int size() {
		return NAMES + Stream.of(this.fact, text(this.before), text(this.after))
			.mapToInt((it) -> it.getBytes(StandardCharsets.UTF_8).length)
			.sum();
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
