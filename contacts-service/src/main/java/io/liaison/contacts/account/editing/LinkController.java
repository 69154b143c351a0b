package io.liaison.contacts.account.editing;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.editing.AccountManagement.Linked;
import io.liaison.contacts.account.editing.AccountResources.LinkedContact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.ETags;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A contact's place in an account. An ETag is of the link alone, so that work on one
 * contact does not disturb work on another.
 */
@RestController
@RequestMapping("/api/accounts/{accountId}/contacts/{contactId}")
class LinkController {

	private final AccountManagement management;

	private final Accounts accounts;

	private final AccountResources resources;

	LinkController(AccountManagement management, Accounts accounts, AccountResources resources) {
		this.management = management;
		this.accounts = accounts;
		this.resources = resources;
	}

	@GetMapping
	@RequiresPermission(value = "contacts.read", account = "accountId")
	ResponseEntity<LinkedContact> get(@PathVariable String accountId, @PathVariable String contactId, Caller caller) {
		return answer(ResponseEntity.ok(), this.accounts.get(accountId), contactId, caller);
	}

	/** If-Match is asked for only where the request changes a link that exists. */
	@PutMapping
	@RequiresPermission(value = "contacts.manage", account = "accountId")
	@ApiResponse(responseCode = "200", description = "changed, or as it was", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "201", description = "linked", useReturnTypeSchema = true)
	ResponseEntity<LinkedContact> put(@PathVariable String accountId, @PathVariable String contactId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody WantedLink body, Caller caller) {
		Linked linked = this.management.link(accountId, command, ifMatch, body.operation(contactId), body.entry(),
				caller);
		URI location = URI.create("/api/accounts/" + accountId + "/contacts/" + contactId);
		return answer(linked.created() ? ResponseEntity.created(location) : ResponseEntity.ok(), linked.account(),
				contactId, caller);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@RequiresPermission(value = "contacts.manage", account = "accountId")
	void delete(@PathVariable String accountId, @PathVariable String contactId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
		this.management.unlink(accountId, contactId, command, ifMatch, caller);
	}

	private ResponseEntity<LinkedContact> answer(ResponseEntity.BodyBuilder answer, Account account, String contactId,
			Caller caller) {
		Link link = account.link(contactId).orElseThrow(() -> Refusal.notFound("link"));
		return answer.eTag(ETags.of(link.revision())).body(this.resources.linked(account, link, caller));
	}

	/**
	 * @param permissions those chosen of a role, by its id (M16); all of those that are
	 * not named; absent to leave it as it is
	 * @param title with the phones, what the account adds to its profile of the contact
	 */
	record WantedLink(@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> roles,
			@Nullable @Size(max = 64) String emailId, @Nullable @Size(max = ProfileEntry.MAX_TITLE_LENGTH) String title,
			@Nullable @Size(max = ContactDetails.MAX_PHONES) List<@NotBlank @Size(
					max = ContactDetails.MAX_PHONE_LENGTH) String> phones,
			@Nullable @Size(max = 50) Map<@NotBlank String, @NotNull @Size(max = 200) List<@NotBlank @Size(
					max = 100) String>> permissions) {

		SetRoles operation(String contactId) {
			if (this.permissions != null) {
				FieldError[] errors = this.permissions.keySet()
					.stream()
					.filter((role) -> !this.roles.contains(role))
					.map((role) -> new FieldError("/permissions/" + role.replace("~", "~0").replace("/", "~1"),
							"is of none of these roles"))
					.toArray(FieldError[]::new);
				if (errors.length > 0) {
					throw Refusal.invalid("Permissions are chosen of roles that are given.", errors);
				}
			}
			return new SetRoles(contactId, this.emailId, this.roles, this.permissions);
		}

		ProfileEntry entry() {
			return new ProfileEntry(this.title, (this.phones != null) ? this.phones : List.of(), List.of());
		}

	}

}
