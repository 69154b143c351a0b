package io.liaison.access.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.liaison.platform.problem.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question, or many that share what is said beside them (AuthZEN Authorization API 1.0,
 * sections 6 and 7).
 *
 * @param subject who: of type {@code contact}, or {@code action-link} for whoever
 * followed that
 * @param action what: a permission
 * @param resource where: of type {@code account}
 * @param evaluations several questions; each says what it has of its own
 */
record AuthorizationCheck(@Valid @Nullable Reference subject, @Valid @Nullable Action action,
		@Valid @Nullable Reference resource,
		@Size(min = 1, max = 100) @Nullable List<@NotNull @Valid Evaluation> evaluations) {

	static final String LINK = "action-link";

	private static final Set<String> SUBJECTS = Set.of("contact", LINK);

	/** What is wrong with any question of these; nothing when all can be answered. */
	List<FieldError> faults() {
		List<FieldError> faults = new ArrayList<>();
		if (this.evaluations == null) {
			faults(new Evaluation(this.subject, this.action, this.resource), "", faults);
		}
		else {
			for (int i = 0; i < this.evaluations.size(); i++) {
				faults(completed(this.evaluations.get(i)), "/evaluations/" + i, faults);
			}
		}
		return faults;
	}

	Evaluation completed(Evaluation one) {
		return new Evaluation((one.subject() != null) ? one.subject() : this.subject,
				(one.action() != null) ? one.action() : this.action,
				(one.resource() != null) ? one.resource() : this.resource);
	}

	private static void faults(Evaluation question, String at, List<FieldError> faults) {
		typed(question.subject(), SUBJECTS, at + "/subject", faults);
		typed(question.resource(), Set.of("account"), at + "/resource", faults);
		if (question.action() == null) {
			faults.add(new FieldError(at + "/action", "is missing"));
		}
	}

	private static void typed(@Nullable Reference reference, Set<String> types, String at, List<FieldError> faults) {
		if (reference == null) {
			faults.add(new FieldError(at, "is missing"));
		}
		else if (!types.contains(reference.type())) {
			faults.add(new FieldError(at + "/type", "is " + String.join(" or ", new TreeSet<>(types))));
		}
	}

	/** One question. */
	record Evaluation(@Valid @Nullable Reference subject, @Valid @Nullable Action action,
			@Valid @Nullable Reference resource) {
	}

	/** Of which type, and which of these. */
	record Reference(@NotBlank String type, @NotBlank String id) {
	}

	/**
	 * @param name a permission, for instance {@code sign}
	 */
	record Action(@NotBlank String name) {
	}

}
