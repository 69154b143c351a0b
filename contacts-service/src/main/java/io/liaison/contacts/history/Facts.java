package io.liaison.contacts.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.store.outbox.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public state as values by name, so that two can be compared: the members, and of a
 * long list each element by itself, {@code links/<contactId>}.
 */
public record Facts(Map<String, JsonNode> all) {

	static final Facts NONE = new Facts(Map.of());

	private static final char OF = '/';

	static Facts of(HistoryKind kind, JsonNode state) {
		Map<String, JsonNode> facts = new TreeMap<>();
		state.properties().forEach((member) -> {
			List<String> keys = kind.lists().get(member.getKey());
			if (keys != null) {
				member.getValue().forEach((it) -> facts.put(name(member.getKey(), key(it, keys)), it));
			}
			else if (!kind.withholds(member.getKey()) && !member.getValue().isNull()) {
				facts.put(member.getKey(), member.getValue());
			}
		});
		return new Facts(facts);
	}

	static Facts parse(String text) {
		Map<String, JsonNode> facts = new TreeMap<>();
		value(text).properties().forEach((fact) -> facts.put(fact.getKey(), fact.getValue()));
		return new Facts(facts);
	}

	String text() {
		return EventJson.write(this.all);
	}

	/**
	 * What makes these into those.
	 * @param named members that changed and whose values are not kept
	 */
	List<Change> changesTo(Facts after, List<String> named) {
		List<Change> changes = new ArrayList<>();
		Stream.concat(this.all.keySet().stream(), after.all.keySet().stream()).distinct().sorted().forEach((fact) -> {
			JsonNode old = this.all.get(fact);
			JsonNode now = after.all.get(fact);
			if (old == null || !old.equals(now)) {
				changes.add(new Change(fact, text(old), text(now)));
			}
		});
		named.forEach((member) -> changes.add(new Change(member, null, null)));
		return List.copyOf(changes);
	}

	static String name(String member, String key) {
		return member + OF + key;
	}

	public static String member(String fact) {
		int end = fact.indexOf(OF);
		return (end < 0) ? fact : fact.substring(0, end);
	}

	/** Which element of a list it is. */
	public static @Nullable String key(String fact) {
		int end = fact.indexOf(OF);
		return (end < 0) ? null : fact.substring(end + 1);
	}

	public static JsonNode value(String text) {
		return EventJson.read(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String key(JsonNode element, List<String> members) {
		return members.stream().map((member) -> element.path(member).asString("")).collect(Collectors.joining("."));
	}

	private static @Nullable String text(@Nullable JsonNode value) {
		return (value != null) ? value.toString() : null;
	}

}
