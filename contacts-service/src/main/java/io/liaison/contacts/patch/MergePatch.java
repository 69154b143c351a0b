package io.liaison.contacts.patch;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members that a JSON Merge Patch (RFC 7396) sets; {@code null} removes. Members that
 * cannot be changed are refused rather than ignored.
 */
public final class MergePatch {

	/** The media type of merge patches; plain JSON is taken as one too. */
	public static final String MEDIA_TYPE = "application/merge-patch+json";

	private final JsonNode body;

	/**
	 * @param changeable a record of the members that can be changed
	 * @throws Refusal INVALID when it is no object or names another member
	 */
	public MergePatch(JsonNode body, Class<? extends Record> changeable) {
		this(body,
				Arrays.stream(changeable.getRecordComponents())
					.map(RecordComponent::getName)
					.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * @param changeable names of the members that can be changed
	 * @throws Refusal INVALID when it is no object or names another member
	 */
	public MergePatch(JsonNode body, Set<String> changeable) {
		if (!body.isObject()) {
			throw Refusal.invalid("A merge patch is a JSON object.");
		}
		FieldError[] unknown = body.propertyNames()
			.stream()
			.filter((name) -> !changeable.contains(name))
			.map((name) -> new FieldError("/" + escaped(name), "cannot be changed"))
			.toArray(FieldError[]::new);
		if (unknown.length > 0) {
			throw Refusal.invalid("The patch names members that cannot be changed.", unknown);
		}
		this.body = body;
	}

	public boolean has(String member) {
		return this.body.has(member);
	}

	/** Whether it is {@code null}. */
	public boolean removes(String member) {
		return this.body.path(member).isNull();
	}

	/**
	 * The new text of a member, {@code current} when the patch does not name it, none
	 * when it removes it.
	 */
	public @Nullable String text(String member, @Nullable String current, int maxLength) {
		JsonNode value = this.body.get(member);
		if (value == null) {
			return current;
		}
		if (value.isNull()) {
			return null;
		}
		if (!isText(value, maxLength)) {
			throw wrong(member, "is a text of 1 to " + maxLength + " characters, or null");
		}
		return Text.of(value.stringValue());
	}

	public String requiredText(String member, String current, int maxLength) {
		String text = text(member, current, maxLength);
		if (text == null) {
			throw wrong(member, "cannot be removed");
		}
		return text;
	}

	public boolean flag(String member, boolean current) {
		JsonNode value = this.body.get(member);
		if (value == null) {
			return current;
		}
		if (!value.isBoolean()) {
			throw wrong(member, "is true or false");
		}
		return value.booleanValue();
	}

	/** A whole number; none when the patch removes it. */
	public @Nullable Integer number(String member, @Nullable Integer current, int least, int most) {
		JsonNode value = this.body.get(member);
		if (value == null) {
			return current;
		}
		if (value.isNull()) {
			return null;
		}
		if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
			throw wrong(member, "is a whole number from " + least + " to " + most + ", or null");
		}
		return value.intValue();
	}

	public List<String> texts(String member, List<String> current, int maxItems, int maxLength) {
		JsonNode value = this.body.get(member);
		if (value == null) {
			return current;
		}
		if (value.isNull()) {
			return List.of();
		}
		if (!value.isArray() || value.size() > maxItems) {
			throw wrong(member, "is a list of at most " + maxItems);
		}
		List<String> texts = new ArrayList<>();
		for (JsonNode item : value) {
			if (!isText(item, maxLength)) {
				throw wrong(member + "/" + texts.size(), "is a text of 1 to " + maxLength + " characters");
			}
			texts.add(Text.of(item.stringValue()));
		}
		return List.copyOf(texts);
	}

	/**
	 * Texts by the names that an object gives them, none for those that are removed;
	 * numbers are taken as texts. Empty when the patch does not name the member.
	 */
	public Map<String, @Nullable String> members(String member, int maxMembers, int maxLength) {
		JsonNode value = this.body.get(member);
		if (value == null) {
			return Map.of();
		}
		if (!value.isObject() || value.size() > maxMembers) {
			throw wrong(member, "is an object of at most " + maxMembers + " members");
		}
		Map<String, @Nullable String> texts = new LinkedHashMap<>();
		value.properties().forEach((item) -> {
			JsonNode text = item.getValue();
			if (!text.isNull() && !text.isNumber() && !isText(text, maxLength)) {
				throw wrong(member + "/" + escaped(item.getKey()),
						"is a text of 1 to " + maxLength + " characters, or null");
			}
			texts.put(item.getKey(), text.isNull() ? null : Text.of(text.asString()));
		});
		return texts;
	}

	/**
	 * One of an enumeration, {@code current} when the patch does not name the member,
	 * none when it removes it.
	 */
	public <E extends Enum<E>> @Nullable E choice(String member, @Nullable E current, Class<E> choices) {
		JsonNode value = this.body.get(member);
		return (value != null) ? chosen(member, value, choices) : current;
	}

	/**
	 * Such by the names that an object gives them, none for those that are removed. Empty
	 * when the patch does not name the member, or removes it.
	 */
	public <E extends Enum<E>> Map<String, @Nullable E> choices(String member, Collection<String> names,
			Class<E> choices) {
		JsonNode value = this.body.get(member);
		if (value == null || value.isNull()) {
			return Map.of();
		}
		if (!value.isObject()) {
			throw wrong(member, "is an object, or null");
		}
		Map<String, @Nullable E> chosen = new LinkedHashMap<>();
		value.properties().forEach((item) -> {
			String name = member + "/" + escaped(item.getKey());
			if (!names.contains(item.getKey())) {
				throw wrong(name, "names none of " + String.join(", ", names));
			}
			chosen.put(item.getKey(), chosen(name, item.getValue(), choices));
		});
		return chosen;
	}

	private static <E extends Enum<E>> @Nullable E chosen(String member, JsonNode value, Class<E> choices) {
		if (value.isNull()) {
			return null;
		}
		List<E> all = List.of(choices.getEnumConstants());
		return all.stream()
			.filter((it) -> value.isString() && it.name().equals(value.stringValue()))
			.findFirst()
			.orElseThrow(() -> wrong(member,
					"is one of " + all.stream().map(Enum::name).collect(Collectors.joining(", ")) + ", or null"));
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private static boolean isText(JsonNode value, int maxLength) {
		return value.isString() && !Text.isBlank(value.stringValue())
				&& Text.of(value.stringValue()).length() <= maxLength;
	}

	private static Refusal wrong(String member, String detail) {
		return Refusal.invalid("The patch has a wrong value.", new FieldError("/" + member, detail));
	}

}
