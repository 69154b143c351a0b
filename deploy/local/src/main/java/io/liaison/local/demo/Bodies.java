package io.liaison.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.local.demo.World.Account;
import io.liaison.local.demo.World.Person;
import org.jspecify.annotations.Nullable;

/** What is said of a person, as the API takes it. */
final class Bodies {

	private Bodies() {
	}

	static Map<String, Object> account(Account account) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("name", account.name());
		body.put("type", account.type());
		body.put("programme", account.programme());
		put(body, "timeZone", account.timeZone());
		return body;
	}

	/**
	 * @param fieldIds of the fields, by their names
	 */
	static Map<String, Object> contact(Person person, Map<String, String> fieldIds) {
		Map<String, Object> body = named(person);
		body.put("emails", person.emails());
		Map<String, String> fields = new LinkedHashMap<>();
		Objects.requireNonNullElse(person.fields(), Map.<String, String>of())
			.forEach((name, value) -> fields.put(Objects.requireNonNull(fieldIds.get(name), name), value));
		body.put("fields", fields);
		return body;
	}

	static Map<String, Object> named(Person person) {
		Map<String, Object> body = new LinkedHashMap<>();
		put(body, "givenName", person.givenName());
		put(body, "familyName", person.familyName());
		put(body, "language", person.language());
		put(body, "timeZone", person.timeZone());
		return body;
	}

	/** A place in an account. */
	static Map<String, Object> link(Person person, List<String> roleIds) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("roles", roleIds);
		put(body, "title", person.title());
		put(body, "phones", person.phones());
		return body;
	}

	private static void put(Map<String, Object> body, String member, @Nullable Object value) {
		if (value != null) {
			body.put(member, value);
		}
	}

}
