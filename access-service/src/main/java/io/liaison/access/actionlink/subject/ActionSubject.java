package io.liaison.access.actionlink.subject;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What something is done with, in the words of the system that keeps it.
 *
 * @param title what people call it
 */
public record ActionSubject(@NotNull @Pattern(regexp = WORD) String type, @NotNull @Pattern(regexp = WORD) String id,
		@NotBlank @Size(max = 200) String title) {

	/** Stands in paths. */
	public static final String WORD = "[A-Za-z0-9._-]{1,128}";

}
