package io.liaison.contacts.account.editing;

import java.net.URI;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.editing.AccountResources.AccountResource;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts. Staff see all, everybody else the one acted for.
 */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

	private final AccountManagement management;

	private final Accounts accounts;

	private final AccountResources resources;

	private final AccountSettings settings;

	AccountController(AccountManagement management, Accounts accounts, AccountResources resources,
			AccountSettings settings) {
		this.management = management;
		this.accounts = accounts;
		this.resources = resources;
		this.settings = settings;
	}

	@PostMapping
	@RequiresPermission("accounts.manage")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<AccountResource> open(Command command, @Valid @RequestBody NewAccount body, Caller caller) {
		Provider.requireInsider(caller);
		AccountSide side = (body.side() != null) ? body.side() : AccountSide.CUSTOMER;
		Account account = this.management.open(command, side, body.profile(programme(side, body.programme())));
		return ResponseEntity.created(URI.create("/api/accounts/" + account.id()))
			.eTag(ETags.of(account.version()))
			.body(this.resources.whole(account, caller));
	}

	@GetMapping("/{accountId}")
	@RequiresPermission(value = "accounts.read", account = "accountId")
	ResponseEntity<AccountResource> get(@PathVariable String accountId, Caller caller) {
		return answer(this.accounts.get(accountId), caller);
	}

	@PatchMapping(path = "/{accountId}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
	@RequiresPermission(value = "accounts.manage", account = "accountId")
	ResponseEntity<AccountResource> change(@PathVariable String accountId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = AccountPatch.class) @RequestBody JsonNode patch, Caller caller) {
		return answer(this.management.change(accountId, command, ifMatch, new AccountChange(patch)), caller);
	}

	private ResponseEntity<AccountResource> answer(Account account, Caller caller) {
		return ResponseEntity.ok().eTag(ETags.of(account.version())).body(this.resources.whole(account, caller));
	}

	private String programme(AccountSide side, @Nullable String asked) {
		if (side != AccountSide.CUSTOMER) {
			return side.name();
		}
		return (asked != null && !asked.isEmpty()) ? asked : this.settings.defaultProgramme();
	}

	record NewAccount(@NotBlank @Size(max = AccountProfile.MAX_NAME_LENGTH) String name, @Nullable AccountType type,
			@Nullable String programme, @Nullable AccountSide side, @Nullable String timeZone) {

		AccountProfile profile(String chosenProgramme) {
			return new AccountProfile(this.name, (this.type != null) ? this.type : AccountType.COMPANY, chosenProgramme,
					this.timeZone, true);
		}

	}

	@Patch
	record AccountPatch(@Size(max = AccountProfile.MAX_NAME_LENGTH) String name, AccountType type,
			@Size(max = 40) String programme, @Nullable @Size(max = 64) String timeZone, boolean active) {
	}

}
