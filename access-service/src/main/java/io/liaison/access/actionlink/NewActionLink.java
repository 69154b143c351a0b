package io.liaison.access.actionlink;

import java.time.Instant;

import io.liaison.access.actionlink.rule.Action;
import io.liaison.access.actionlink.subject.ActionSubject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have a link for.
 *
 * @param until when it serves no more, within 90 days
 * @param system the one that serves the action; that of the caller where it is one
 */
record NewActionLink(@NotBlank @Size(max = 128) String contactId, @NotBlank @Size(max = 128) String emailId,
		@NotNull Action action, @Valid @NotNull ActionSubject subject, @NotNull Instant until,
		@Nullable @Size(max = 128) String system) {
}
