package io.liaison.access.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.liaison.access.actionlink.ActionLinkRights;
import io.liaison.access.check.AuthorizationCheck.Evaluation;
import io.liaison.access.check.AuthorizationCheck.Reference;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.security.RequiresPermission;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers systems that let people do what Liaison decides on. Whoever is unknown may do
 * nothing, and is not told apart.
 */
@RestController
class AuthorizationCheckController {

	private final ContactRights rights;

	private final ActionLinkRights links;

	AuthorizationCheckController(ContactRights rights, ActionLinkRights links) {
		this.links = links;
		this.rights = rights;
	}

	@PostMapping("/api/authorization-checks")
	@RequiresPermission("authorization.check")
	Answer check(@Valid @RequestBody AuthorizationCheck check) {
		List<FieldError> faults = check.faults();
		if (!faults.isEmpty()) {
			throw Refusal.invalid("A contact, a permission and an account are asked about.",
					faults.toArray(FieldError[]::new));
		}
		Map<Place, Set<String>> known = new HashMap<>();
		if (check.evaluations() == null) {
			return new Answer(decide(check.completed(new Evaluation(null, null, null)), known), null);
		}
		return new Answer(null,
				check.evaluations().stream().map((it) -> new Decision(decide(check.completed(it), known))).toList());
	}

	private boolean decide(Evaluation question, Map<Place, Set<String>> known) {
		Place place = new Place(Objects.requireNonNull(question.resource()).id(),
				Objects.requireNonNull(question.subject()));
		return known.computeIfAbsent(place, this::rights).contains(Objects.requireNonNull(question.action()).name());
	}

	private Set<String> rights(Place place) {
		String subject = place.subject().id();
		return AuthorizationCheck.LINK.equals(place.subject().type()) ? this.links.in(place.accountId(), subject)
				: this.rights.in(place.accountId(), subject);
	}

	/**
	 * @param decision to one question
	 * @param evaluations to many, in their order
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(@Nullable Boolean decision, @Nullable List<Decision> evaluations) {
	}

	record Decision(boolean decision) {
	}

	private record Place(String accountId, Reference subject) {
	}

}
