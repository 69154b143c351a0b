package io.liaison.ticket.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The forms that the caller may choose from (S7, S16).
 */
@RestController
@RequestMapping("/api/ticket-forms")
class TicketFormController {

	private final TicketForms forms;

	TicketFormController(TicketForms forms) {
		this.forms = forms;
	}

	@GetMapping
	@Authenticated
	TicketFormList list(Caller caller) {
		return new TicketFormList(this.forms.of(caller).stream().map(TicketFormResource::of).toList());
	}

	record TicketFormList(List<TicketFormResource> items) {
	}

	/**
	 * @param category of the tickets it opens
	 */
	record TicketFormResource(String id, String category, Set<Side> sides, String permission,
			List<FormFieldResource> fields) {

		static TicketFormResource of(TicketForm form) {
			return new TicketFormResource(form.id(), form.category(), new TreeSet<>(form.sides()), form.permission(),
					form.fields().stream().map(FormFieldResource::of).toList());
		}

	}

	/**
	 * @param type {@code LINE} and {@code TEXT} are texts, {@code CONTACT} is the id of
	 * an active contact of the account, {@code DATE} a day such as 2026-03-31
	 * @param max characters
	 */
	record FormFieldResource(String id, FormFieldType type, boolean required, int max) {

		static FormFieldResource of(FormField field) {
			return new FormFieldResource(field.id(), field.type(), field.required(), field.max());
		}

	}

}
