package io.liaison.contacts.contact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a contact has in one of the provider's fields.
 *
 * @param field its id
 */
public record FieldValue(String field, String value) {

	public static Map<String, String> byField(List<FieldValue> values) {
		Map<String, String> byField = new TreeMap<>();
		values.forEach((it) -> byField.put(it.field(), it.value()));
		return byField;
	}

}
