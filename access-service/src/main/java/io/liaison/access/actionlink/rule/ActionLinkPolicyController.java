package io.liaison.access.actionlink.rule;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.web.ETags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done without portal access. */
@RestController
@RequestMapping("/api/action-link-policy")
class ActionLinkPolicyController {

	private final ActionLinkPolicies policies;

	ActionLinkPolicyController(ActionLinkPolicies policies) {
		this.policies = policies;
	}

	@GetMapping
	@RequiresPermission("roles.read")
	ResponseEntity<LinkPolicy> get() {
		return answer(this.policies.current());
	}

	@PutMapping
	@RequiresPermission("roles.manage")
	@RequiresRecentSignIn
	ResponseEntity<LinkPolicy> put(Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody LinkPolicy body) {
		ActionLinkPolicy changed = this.policies.change(command.shrinkingRights(), (policy) -> {
			ETags.require(ifMatch, policy.version());
			policy.allow(body.allowed());
		});
		SecurityEvents.tell(SecurityEvents.Kind.RIGHTS_CHANGED, "policy", "action-links", "by",
				Objects.requireNonNullElse(command.by().id(), command.by().kind()));
		return answer(changed);
	}

	private static ResponseEntity<LinkPolicy> answer(ActionLinkPolicy policy) {
		return ResponseEntity.ok()
			.eTag(ETags.of(policy.version()))
			.body(new LinkPolicy(new TreeSet<>(policy.allowed())));
	}

	/**
	 * @param allowed what may be done by a link; signing and paying by signatories alone
	 */
	record LinkPolicy(@NotNull Set<@NotNull Action> allowed) {
	}

}
