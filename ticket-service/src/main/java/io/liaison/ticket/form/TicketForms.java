package io.liaison.ticket.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.security.Caller;
import io.liaison.ticket.view.AccountViews;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * All forms ({@code ticket-forms.json}): adding one is adding it there.
 */
@Component
public class TicketForms {

	/** Which form subject and message alone are. */
	public static final String GENERAL = "GENERAL";

	private final List<TicketForm> all;

	private final AccountViews accounts;

	TicketForms(AccountViews accounts) throws IOException {
		this.accounts = accounts;
		try (InputStream json = new ClassPathResource("ticket-forms.json").getInputStream()) {
			this.all = JsonMapper.shared().readValue(json, new TypeReference<List<TicketForm>>() {
			});
		}
	}

	/** Those that the caller may fill in. */
	List<TicketForm> of(Caller caller) {
		return this.all.stream().filter((form) -> form.isFor(caller)).toList();
	}

	/**
	 * @param at pointer to the values
	 * @throws Refusal INVALID with everything that is to be mended, FORBIDDEN for a form
	 * that is for others
	 */
	public FilledForm filled(String id, Map<String, @Nullable String> values, String at, String accountId,
			Caller caller) {
		TicketForm chosen = this.all.stream()
			.filter((form) -> form.id().equals(id))
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("There is no such form.", new FieldError("/form", "is no form")));
		if (!chosen.isFor(caller)) {
			throw Refusal.forbidden("This form is for others.");
		}
		return chosen.filled(values, at,
				(contactId) -> this.accounts.isActive(contactId, accountId, Caller.rightsAsOf()));
	}

}
