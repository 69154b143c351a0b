package io.liaison.contacts.changeset.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.programme.Policy;
import io.liaison.contacts.programme.Programme;
import io.liaison.contacts.programme.Programmes;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.ETags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/**
 * Which changes an account's customers have to ask for (C6): the programme's, and where
 * staff say so the account's own.
 */
@RestController
@RequestMapping("/api/accounts/{accountId}/change-policy")
class ChangePolicyController {

	private static final List<String> TYPES = RequestedOperation.types();

	private final Accounts accounts;

	private final Programmes programmes;

	ChangePolicyController(Accounts accounts, Programmes programmes) {
		this.accounts = accounts;
		this.programmes = programmes;
	}

	@GetMapping
	@RequiresPermission(value = "contacts.read", account = "accountId")
	ResponseEntity<ChangePolicy> get(@PathVariable String accountId) {
		return answer(this.accounts.get(accountId));
	}

	@PutMapping
	@RequiresPermission(value = "accounts.manage", account = "accountId")
	ResponseEntity<ChangePolicy> put(@PathVariable String accountId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody OwnPolicy body, Caller caller) {
		Provider.requireInsider(caller);
		body.requireKnown();
		return answer(this.accounts.change(accountId, command, (account) -> {
			ETags.require(ifMatch, account.version());
			account.adopt(body.own());
		}));
	}

	private ResponseEntity<ChangePolicy> answer(Account account) {
		Programme programme = this.programmes.of(account.profile().programme());
		Map<String, Policy> all = new TreeMap<>();
		TYPES.forEach((type) -> all.put(type, programme.policy(type, account.policy())));
		return ResponseEntity.ok()
			.eTag(ETags.of(account.version()))
			.body(new ChangePolicy(all, account.policy()));
	}

	/**
	 * @param operations what holds, by type of operation
	 * @param own what of it is the account's own
	 */
	record ChangePolicy(Map<String, Policy> operations, Map<String, Policy> own) {
	}

	/**
	 * @param own by type of operation; what is absent is the programme's
	 */
	record OwnPolicy(@NotNull Map<String, @NotNull Policy> own) {

		void requireKnown() {
			List<FieldError> errors = new ArrayList<>();
			this.own.keySet()
				.stream()
				.filter((type) -> !TYPES.contains(type))
				.forEach((type) -> errors
					.add(new FieldError("/own/" + type, "names an operation: one of " + String.join(", ", TYPES))));
			if (!errors.isEmpty()) {
				throw Refusal.invalid("The policy names operations that there are not.",
						errors.toArray(FieldError[]::new));
			}
		}

	}

}
