package io.liaison.contacts.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was so at a moment.
 *
 * @param sequence number of the last event until then
 * @param at its time
 * @param facts values of the public state by name, {@code links/<contactId>} for elements
 * of long lists
 * @param decisions by which event each came, by the same names
 */
public record Past(long sequence, Instant at, Map<String, JsonNode> facts, Map<String, EventOrigin> decisions) {

	public static final Past NOTHING = new Past(0, Instant.EPOCH, Map.of(), Map.of());

	/** A member of the public state. */
	public Optional<JsonNode> fact(String member) {
		return Optional.ofNullable(this.facts.get(member));
	}

	/** The elements of a long list, by what tells them apart. */
	public Map<String, JsonNode> each(String member) {
		Map<String, JsonNode> elements = new LinkedHashMap<>();
		this.facts.forEach((fact, value) -> {
			String key = Facts.key(fact);
			if (key != null && Facts.member(fact).equals(member)) {
				elements.put(key, value);
			}
		});
		return elements;
	}

	/** By which event an element of a long list came to be as it was. */
	public @Nullable EventOrigin decision(String member, String key) {
		return this.decisions.get(Facts.name(member, key));
	}

}
