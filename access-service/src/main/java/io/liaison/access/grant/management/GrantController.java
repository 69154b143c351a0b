package io.liaison.access.grant.management;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import io.liaison.access.grant.management.GrantManagement.Position;
import io.liaison.access.grant.management.GrantResource.InvitationResource;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Manage Access (C12): one item per contact and address of an account. */
@RestController
@RequestMapping("/api/accounts/{accountId}/grants")
class GrantController {

	private static final String POSITION = "position";

	private final GrantManagement management;

	private final TemporaryPasswords temporaryPasswords;

	private final GrantResources resources;

	GrantController(GrantManagement management, TemporaryPasswords temporaryPasswords, GrantResources resources) {
		this.management = management;
		this.temporaryPasswords = temporaryPasswords;
		this.resources = resources;
	}

	@GetMapping
	@RequiresPermission(value = "access.read", account = "accountId")
	Page<GrantResource> list(@PathVariable String accountId, PageRequest request, Caller caller) {
		Cursor cursor = request.within("grants", accountId);
		List<ManagedGrant> following = this.management.list(accountId, last(cursor), cursor.limit(), caller);
		Page<ManagedGrant> page = cursor.page(following,
				(it) -> Map.of(POSITION, it.contactId() + "/" + it.grant().emailId()));
		return this.resources.of(accountId, page);
	}

	@GetMapping("/{emailId}")
	@RequiresPermission(value = "access.read", account = "accountId")
	ResponseEntity<GrantResource> get(@PathVariable String accountId, @PathVariable String emailId, Caller caller) {
		return answer(this.management.get(accountId, emailId, caller));
	}

	@PatchMapping(path = "/{emailId}", consumes = { MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json" })
	@RequiresPermission(value = "access.manage", account = "accountId")
	ResponseEntity<GrantResource> change(@PathVariable String accountId, @PathVariable String emailId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = GrantPatch.class) @RequestBody JsonNode patch, Caller caller, Command command) {
		return answer(this.management.change(accountId, emailId, ifMatch, GrantChange.of(patch), command, caller));
	}

	@PostMapping("/{emailId}/invitations")
	@RequiresPermission(value = "access.manage", account = "accountId")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<InvitationResource> invite(@PathVariable String accountId, @PathVariable String emailId,
			@Valid @RequestBody(required = false) @Nullable InvitationRequest request, Caller caller, Command command) {
		ManagedGrant invited = this.management.invite(accountId, emailId, (request != null) ? request.message() : null,
				command, caller);
		return ResponseEntity.created(URI.create("/api/accounts/" + accountId + "/grants/" + emailId))
			.body(Objects.requireNonNull(this.resources.of(invited).invitation()));
	}

	/**
	 * Turns login on by a password to hand over (S19); the invitation goes out too (S23).
	 */
	@PutMapping("/{emailId}/temporary-password")
	@RequiresPermission(value = "access.manage", account = "accountId")
	@RequiresRecentSignIn
	ResponseEntity<GrantResource> setTemporaryPassword(@PathVariable String accountId, @PathVariable String emailId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody TemporaryPasswordRequest request, Caller caller, Command command) {
		return answer(this.temporaryPasswords.set(accountId, emailId, ifMatch, request.password(), request.message(),
				command, caller));
	}

	private ResponseEntity<GrantResource> answer(ManagedGrant managed) {
		return ResponseEntity.ok().eTag(ETags.of(managed.grant().version())).body(this.resources.of(managed));
	}

	private static Position last(Cursor cursor) {
		String[] ids = String.valueOf(cursor.keys().getOrDefault(POSITION, "")).split("/", 2);
		return (ids.length == 2) ? new Position(ids[0], ids[1]) : Position.START;
	}

	/**
	 * @param message a word of the inviting person, plain text
	 */
	record InvitationRequest(@Size(max = 2000) @Nullable String message) {
	}

	/**
	 * @param password as one's own would have to be (NIST SP 800-63B-4); in no log, and
	 * nobody is told it again
	 * @param message a word of the inviting person, plain text
	 */
	record TemporaryPasswordRequest(@NotNull String password, @Size(max = 2000) @Nullable String message) {

		@Override
		public String toString() {
			return "TemporaryPasswordRequest";
		}

	}

	@Patch
	record GrantPatch(boolean login, boolean signatory, @Nullable Instant until) {
	}

}
