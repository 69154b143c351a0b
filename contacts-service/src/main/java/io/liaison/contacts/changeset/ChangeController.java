package io.liaison.contacts.changeset;

import java.net.URI;

import io.liaison.contacts.changeset.ChangeBodies.Amended;
import io.liaison.contacts.changeset.ChangeBodies.Decided;
import io.liaison.contacts.changeset.ChangeBodies.Declined;
import io.liaison.contacts.changeset.ChangeBodies.Requested;
import io.liaison.contacts.changeset.ChangeBodies.Wanted;
import io.liaison.contacts.changeset.ChangeResources.ChangeRequestItem;
import io.liaison.contacts.changeset.ChangeResources.ChangeRequestResource;
import io.liaison.contacts.changeset.approval.Approvers;
import io.liaison.contacts.changeset.planning.ChangePreview;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes of an account as one: seen before, asked for, decided (Q9, Q27, Q33, D3).
 */
@RestController
@RequestMapping("/api")
class ChangeController {

	private final ChangeManagement management;

	private final ChangeRequests requests;

	private final ChangeResources resources;

	ChangeController(ChangeManagement management, ChangeRequests requests, ChangeResources resources) {
		this.management = management;
		this.requests = requests;
		this.resources = resources;
	}

	/** Stores nothing. */
	@PostMapping("/accounts/{accountId}/change-previews")
	@RequiresPermission(value = "contacts.manage", account = "accountId")
	ChangePreview preview(@PathVariable String accountId, @Valid @RequestBody Wanted body, Caller caller) {
		return this.management.preview(accountId, body.operations(), caller);
	}

	@PostMapping("/accounts/{accountId}/change-requests")
	@RequiresPermission(value = "contacts.manage", account = "accountId")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ChangeRequestResource> request(@PathVariable String accountId, Command command,
			@Valid @RequestBody Requested body, Caller caller) {
		ChangeRequest request = this.management.request(accountId, command, body.operations(), body.digest(), caller);
		return ResponseEntity.created(URI.create("/api/change-requests/" + request.id()))
			.eTag(ETags.of(request.version()))
			.body(this.resources.whole(request));
	}

	/** The latest first. */
	@GetMapping("/accounts/{accountId}/change-requests")
	@RequiresPermission(value = "contacts.read", account = "accountId")
	Page<ChangeRequestItem> list(@PathVariable String accountId, PageRequest request) {
		Cursor cursor = request.within("change-requests", accountId);
		return cursor.page(this.requests.list(accountId, cursor)).map(ChangeRequestItem::of);
	}

	/** Who asked for it sees it, and whoever sees the account's contacts. */
	@GetMapping("/change-requests/{requestId}")
	@Authenticated
	ResponseEntity<ChangeRequestResource> get(@PathVariable String requestId, Caller caller) {
		return answer(this.resources.visible(requestId, caller));
	}

	@PostMapping("/change-requests/{requestId}/approval")
	@RequiresPermission(Approvers.PERMISSION)
	@RequiresRecentSignIn
	ResponseEntity<ChangeRequestResource> approve(@PathVariable String requestId, Command command,
			@Valid @RequestBody Decided body, Caller caller) {
		this.resources.requireDecider(requestId, caller);
		return answer(this.management.approve(requestId, command, body.amendment(), caller));
	}

	@PostMapping("/change-requests/{requestId}/decline")
	@RequiresPermission(Approvers.PERMISSION)
	ResponseEntity<ChangeRequestResource> decline(@PathVariable String requestId, Command command,
			@Valid @RequestBody Declined body, Caller caller) {
		this.resources.requireDecider(requestId, caller);
		return answer(this.management.decline(requestId, command, body.amendment(), body.reason(), caller));
	}

	@PostMapping("/change-requests/{requestId}/amendment")
	@RequiresPermission(Approvers.PERMISSION)
	ResponseEntity<ChangeRequestResource> amend(@PathVariable String requestId, Command command,
			@Valid @RequestBody Amended body, Caller caller) {
		this.resources.requireDecider(requestId, caller);
		return answer(
				this.management.amend(requestId, command, body.amendment(), body.operations(), body.reason(), caller));
	}

	/** By who asked for it, or whoever manages the account's contacts. */
	@PostMapping("/change-requests/{requestId}/cancellation")
	@Authenticated
	ResponseEntity<ChangeRequestResource> cancel(@PathVariable String requestId, Command command,
			@Valid @RequestBody Decided body, Caller caller) {
		this.resources.requireManager(requestId, caller);
		return answer(this.management.cancel(requestId, command, body.amendment(), caller));
	}

	private ResponseEntity<ChangeRequestResource> answer(ChangeRequest request) {
		return ResponseEntity.ok().eTag(ETags.of(request.version())).body(this.resources.whole(request));
	}

}
