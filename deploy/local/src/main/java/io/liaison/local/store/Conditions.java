package io.liaison.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, whatever else it demands: its top level and the
 * parts of its {@code $and}. Lets an index offer candidates, each of which is then
 * matched against the whole query.
 */
final class Conditions {

	private static final Set<String> NEED_A_VALUE = Set.of("$gt", "$gte", "$lt", "$lte", "$ne");

	private final List<Entry<String, Object>> parts = new ArrayList<>();

	Conditions(Document query) {
		collect(query);
	}

	private void collect(Document query) {
		for (Entry<String, Object> entry : query.entrySet()) {
			if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> all) {
				all.forEach((part) -> collect((Document) part));
			}
			else if (!entry.getKey().startsWith("$")) {
				this.parts.add(entry);
			}
		}
	}

	/** The values of which the field must have one, or null when it may have others. */
	@Nullable Collection<?> valuesOf(String field) {
		return conditionsOn(field).map(Conditions::values).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Whether no document without the field matches. */
	boolean requirePresenceOf(String field) {
		return conditionsOn(field)
			.anyMatch((condition) -> values(condition) != null || isOperators(condition) && needsPresence(condition));
	}

	private java.util.stream.Stream<Object> conditionsOn(String field) {
		return this.parts.stream()
			.filter((part) -> part.getKey().equals(field))
			.map(Entry::getValue)
			.map(Missing::ofNullable);
	}

	private static @Nullable Collection<?> values(Object condition) {
		if (isPlain(condition)) {
			return List.of(condition);
		}
		if (isOperators(condition) && condition instanceof Document operators) {
			if (operators.get("$eq") instanceof Object value && isPlain(value)) {
				return List.of(value);
			}
			if (operators.get("$in") instanceof Collection<?> in && in.stream().allMatch(Conditions::isPlain)) {
				return in;
			}
		}
		return null;
	}

	private static boolean needsPresence(Object condition) {
		return condition instanceof Document operators && operators.entrySet()
			.stream()
			.anyMatch((operator) -> operator.getKey().equals("$exists") && Boolean.TRUE.equals(operator.getValue())
					|| NEED_A_VALUE.contains(operator.getKey()) && (operator.getKey().equals("$ne")
							? operator.getValue() == null : operator.getValue() != null));
	}

	private static boolean isPlain(@Nullable Object value) {
		return !(Missing.isNullOrMissing(value) || value instanceof Collection || value instanceof BsonRegularExpression
				|| isOperators(value));
	}

	private static boolean isOperators(@Nullable Object value) {
		return value instanceof Document document && !document.isEmpty()
				&& document.keySet().iterator().next().startsWith("$");
	}

}
