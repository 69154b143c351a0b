package io.liaison.access.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import io.liaison.access.view.AccountViews;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.web.ETags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of whom an account demands a second factor, beside what the provider does. */
@RestController
@RequestMapping("/api/accounts/{accountId}/second-factor-policy")
class SecondFactorPolicyController {

	/** Where nothing is said, so long nobody is turned away. */
	private static final Duration GRACE = Duration.ofDays(14);

	private final SecondFactorPolicies policies;

	private final AccountViews accounts;

	private final InstantSource clock;

	SecondFactorPolicyController(SecondFactorPolicies policies, AccountViews accounts, InstantSource clock) {
		this.policies = policies;
		this.accounts = accounts;
		this.clock = clock;
	}

	@GetMapping
	@RequiresPermission(value = "access.read", account = "accountId")
	ResponseEntity<Policy> get(@PathVariable String accountId) {
		this.accounts.get(accountId);
		return answer(this.policies.find(accountId).orElseGet(() -> new SecondFactorPolicy(accountId, null)));
	}

	@PutMapping
	@RequiresPermission(value = "access.manage", account = "accountId")
	@RequiresRecentSignIn
	ResponseEntity<Policy> put(@PathVariable String accountId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody NewPolicy body, Caller caller) {
		if (this.accounts.get(accountId).isProvider()) {
			// it concerns owners, too
			caller.require("roles.manage", accountId);
		}
		Instant from = Objects.requireNonNullElseGet(body.from(), () -> this.clock.instant().plus(GRACE));
		SecondFactorPolicy changed = this.policies.change(accountId, command, (policy) -> {
			ETags.require(ifMatch, policy.version());
			policy
				.adopt(body.roles().isEmpty() ? FactorDemand.NONE : new FactorDemand(List.copyOf(body.roles()), from));
		});
		SecurityEvents.tell(SecurityEvents.Kind.RIGHTS_CHANGED, "account", accountId, "by",
				Objects.requireNonNullElse(command.by().id(), command.by().kind()));
		return answer(changed);
	}

	private ResponseEntity<Policy> answer(SecondFactorPolicy policy) {
		return ResponseEntity.ok()
			.eTag(ETags.of(policy.version()))
			.body(new Policy(policy.demand().roles(), policy.demand().from(), this.policies.everywhere().roles(),
					this.policies.everywhere().from()));
	}

	/**
	 * @param roles ids of roles, or {@code *}
	 * @param from until then nobody is turned away
	 * @param everywhere what the provider demands in every account
	 */
	record Policy(List<String> roles, @Nullable Instant from, List<String> everywhere,
			@Nullable Instant everywhereFrom) {
	}

	/**
	 * @param from absent for 14 days from now
	 */
	record NewPolicy(@NotNull @Size(max = 100) List<@NotBlank @Size(max = 128) String> roles, @Nullable Instant from) {
	}

}
