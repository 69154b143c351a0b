package io.liaison.ticket.form;

import org.jspecify.annotations.Nullable;

/**
 * What a ticket is made of.
 *
 * @param details none where subject and message say everything
 */
public record FilledForm(String category, String subject, String message, @Nullable SubmittedForm details) {
}
