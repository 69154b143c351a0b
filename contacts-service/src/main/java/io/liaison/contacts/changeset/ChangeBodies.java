package io.liaison.contacts.changeset;

import java.util.List;

import io.liaison.contacts.roster.operation.RequestedOperation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent about changes. */
final class ChangeBodies {

	/** Operations of one change. */
	static final int MAX_OPERATIONS = 100;

	private static final int MAX_REASON = 2_000;

	private ChangeBodies() {
	}

	record Wanted(@NotNull @Size(min = 1, max = MAX_OPERATIONS) List<@NotNull @Valid RequestedOperation> operations) {
	}

	/**
	 * @param digest of the preview that the change has to be like
	 */
	record Requested(
			@NotNull @Size(min = 1, max = MAX_OPERATIONS) List<@NotNull @Valid RequestedOperation> operations,
			@Nullable @Size(max = 64) String digest) {
	}

	/**
	 * @param amendment the one that is decided on
	 */
	record Decided(@Min(0) long amendment) {
	}

	/**
	 * @param reason told to who asked for the change
	 */
	record Declined(@Min(0) long amendment, @NotBlank @Size(max = MAX_REASON) String reason) {
	}

	/**
	 * @param amendment the one in whose place another comes
	 */
	record Amended(@Min(0) long amendment,
			@NotNull @Size(min = 1, max = MAX_OPERATIONS) List<@NotNull @Valid RequestedOperation> operations,
			@Nullable @Size(max = MAX_REASON) String reason) {
	}

}
