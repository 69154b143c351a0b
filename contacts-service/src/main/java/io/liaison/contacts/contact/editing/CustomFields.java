package io.liaison.contacts.contact.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.contacts.contact.FieldValue;
import io.liaison.contacts.contactfield.ContactFields;
import io.liaison.contacts.contactfield.FieldDefinition;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The values that contacts have in the provider's fields, and what follows from them: an
 * address in such a field is an address of the contact (T2).
 */
@Component
record CustomFields(ContactFields fields) {

	/**
	 * @param asked by field; null takes a value away. Only these are looked at, so what
	 * is no choice any more stays
	 * @throws Refusal INVALID, naming every field that does not exist or takes no such
	 * value
	 */
	List<FieldValue> values(List<FieldValue> before, Map<String, @Nullable String> asked) {
		if (asked.isEmpty()) {
			return before;
		}
		Map<String, FieldDefinition> definitions = definitions();
		Map<String, String> values = new TreeMap<>();
		before.forEach((it) -> values.put(it.field(), it.value()));
		List<FieldError> errors = new ArrayList<>();
		asked.forEach((id, value) -> {
			String pointer = "/fields/" + id.replace("~", "~0").replace("/", "~1");
			FieldDefinition field = definitions.get(id);
			if (field == null) {
				errors.add(new FieldError(pointer, "is no field"));
			}
			else if (value == null) {
				values.remove(id);
			}
			else {
				field.form(value)
					.ifPresentOrElse((form) -> values.put(id, form),
							() -> errors.add(new FieldError(pointer, field.demand())));
			}
		});
		if (!errors.isEmpty()) {
			throw Refusal.invalid("A field does not take this.", errors.toArray(FieldError[]::new));
		}
		return values.entrySet().stream().map((it) -> new FieldValue(it.getKey(), it.getValue())).toList();
	}

	/**
	 * The addresses, with those of fields: one that comes into a field in place of
	 * another takes its place.
	 * @param chosen whether it was said which addresses there are; then none goes
	 */
	List<EmailAddress> addresses(List<EmailAddress> addresses, List<FieldValue> before, List<FieldValue> after,
			boolean chosen) {
		Map<String, String> old = held(before);
		Map<String, String> now = held(after);
		List<EmailAddress> all = new ArrayList<>(addresses);
		if (!chosen) {
			old.forEach((field, gone) -> {
				int place = all.indexOf(new EmailAddress(gone));
				String come = now.get(field);
				if (place >= 0 && !now.containsValue(gone)) {
					all.remove(place);
					if (come != null) {
						all.add(place, new EmailAddress(come));
					}
				}
			});
		}
		now.values().stream().map(EmailAddress::new).filter((it) -> !all.contains(it)).forEach(all::add);
		return all.stream().distinct().toList();
	}

	/** Addresses, by field. */
	private Map<String, String> held(List<FieldValue> values) {
		if (values.isEmpty()) {
			return Map.of();
		}
		Map<String, FieldDefinition> definitions = definitions();
		Map<String, String> held = new LinkedHashMap<>();
		for (FieldValue value : values) {
			FieldDefinition field = definitions.get(value.field());
			if (field != null && field.holdsAddress()) {
				held.put(value.field(), value.value());
			}
		}
		return held;
	}

	private Map<String, FieldDefinition> definitions() {
		return this.fields.all().stream().collect(Collectors.toMap(FieldDefinition::id, Function.identity()));
	}

}
