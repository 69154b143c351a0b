package io.liaison.ticket.desk;

import java.util.HashMap;
import java.util.Map;

import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.ticket.form.TicketForms;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for: a form with its fields, or no more than subject and message.
 *
 * @param form id of a form (GET /api/ticket-forms)
 * @param fields values by the fields' ids
 * @param subject one line, for it becomes the subject of mails
 * @param accountId for which staff open it
 */
record NewTicket(@Size(max = 100) @Nullable String form, @Size(max = 100) @Nullable Map<String, String> fields,
		@Size(max = 200) @Nullable String subject, @Size(max = 20_000) @Nullable String message,
		@Size(min = 1, max = 100) @Nullable String accountId) {

	/** The values, and where in the body they stand. */
	Filled filled() {
		if (this.form == null && this.fields == null) {
			Map<String, @Nullable String> values = new HashMap<>();
			values.put("subject", this.subject);
			values.put("message", this.message);
			return new Filled(TicketForms.GENERAL, values, "");
		}
		if (this.form == null || this.subject != null || this.message != null) {
			throw Refusal.invalid("A ticket has a form with its fields, or subject and message.",
					new FieldError((this.form == null) ? "/form" : (this.subject != null) ? "/subject" : "/message",
							(this.form == null) ? "is required with fields" : "has its place among the fields"));
		}
		return new Filled(this.form, (this.fields != null) ? new HashMap<>(this.fields) : Map.of(), "/fields");
	}

	record Filled(String form, Map<String, @Nullable String> values, String at) {
	}

}
