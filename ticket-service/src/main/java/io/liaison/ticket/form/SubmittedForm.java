package io.liaison.ticket.form;

import java.util.List;

/**
 * What a ticket remembers of the form that opened it.
 *
 * @param resolved whether staff say what came of it
 * @param answers beside subject and message
 */
public record SubmittedForm(String id, boolean resolved, List<FormAnswer> answers) {

	public SubmittedForm {
		answers = List.copyOf(answers);
	}

}
