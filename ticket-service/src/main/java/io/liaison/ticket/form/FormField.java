package io.liaison.ticket.form;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Something that a form asks for.
 *
 * @param max characters
 * @param becomes the part of the ticket that says it, none for a detail of its own
 */
record FormField(String id, FormFieldType type, boolean required, int max, @Nullable Part becomes) {

	/**
	 * @param value empty when nothing was filled in
	 * @param active whether somebody with that id is active in the account
	 */
	@Nullable String offence(String value, Predicate<String> active) {
		if (value.isEmpty()) {
			return this.required ? "is required" : null;
		}
		if (value.length() > this.max) {
			return "has at most " + this.max + " characters";
		}
		if (this.type == FormFieldType.CONTACT && !active.test(value)) {
			// the same whether there is no such person or only none in this account
			return "is no active contact of the account";
		}
		return this.type.offence(value);
	}

	/** A part of every ticket. */
	enum Part {

		SUBJECT, MESSAGE

	}

}
