package io.liaison.ticket.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.ticket.form.FormField.Part;
import org.jspecify.annotations.Nullable;

/**
 * A form to choose from.
 *
 * @param category of the tickets it opens
 * @param sides whose contacts fill it in
 * @param permission that they need on the account
 * @param subject of the tickets, where no field says it
 * @param resolved whether staff say what came of it (S17)
 */
record TicketForm(String id, String category, Set<Side> sides, String permission, @Nullable String subject,
		boolean resolved, List<FormField> fields) {

	boolean isFor(Caller caller) {
		return this.sides.contains(caller.side()) && caller.may(this.permission);
	}

	/**
	 * @param at pointer to the values
	 * @param active whether somebody with that id is active in the account
	 * @throws Refusal INVALID with everything that is to be mended
	 */
	FilledForm filled(Map<String, @Nullable String> values, String at, Predicate<String> active) {
		List<FieldError> errors = new ArrayList<>();
		for (FormField field : this.fields) {
			String offence = field.offence(value(values, field), active);
			if (offence != null) {
				errors.add(new FieldError(at + "/" + field.id(), offence));
			}
		}
		values.keySet()
			.stream()
			.filter((name) -> this.fields.stream().noneMatch((field) -> field.id().equals(name)))
			.map((name) -> new FieldError(at + "/" + name.replace("~", "~0").replace("/", "~1"),
					"is no field of this form"))
			.forEach(errors::add);
		if (!errors.isEmpty()) {
			throw Refusal.invalid("The form is not filled in as it asks.").because(errors);
		}
		return new FilledForm(this.category, Objects.requireNonNullElse(this.subject, part(values, Part.SUBJECT)),
				part(values, Part.MESSAGE), details(values));
	}

	private @Nullable SubmittedForm details(Map<String, @Nullable String> values) {
		List<FormAnswer> answers = this.fields.stream()
			.filter((field) -> field.becomes() == null && !value(values, field).isEmpty())
			.map((field) -> new FormAnswer(field.id(), field.type().name(), value(values, field)))
			.toList();
		return (this.resolved || !answers.isEmpty()) ? new SubmittedForm(this.id, this.resolved, answers) : null;
	}

	private String part(Map<String, @Nullable String> values, Part part) {
		return this.fields.stream()
			.filter((field) -> field.becomes() == part)
			.map((field) -> value(values, field))
			.findFirst()
			.orElse("");
	}

	private static String value(Map<String, @Nullable String> values, FormField field) {
		return Objects.requireNonNullElse(values.get(field.id()), "");
	}

}
