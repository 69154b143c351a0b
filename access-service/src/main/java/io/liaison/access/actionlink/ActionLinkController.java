package io.liaison.access.actionlink;

import java.net.URI;

import io.liaison.access.actionlink.subject.ActionSubject;
import io.liaison.access.actionlink.subject.ClosedSubjects;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Links to do one thing, of staff and of the provider's systems. None of them is told
 * what a link opens with: that stands in the mail alone.
 */
@RestController
@RequestMapping("/api")
class ActionLinkController {

	/** No role of a customer's gives it. */
	private static final String PERMISSION = "actions.mint";

	private final ActionLinkManagement management;

	private final ActionLinks links;

	private final ClosedSubjects closed;

	private final ActionLinkValidity validity;

	ActionLinkController(ActionLinkManagement management, ActionLinks links, ClosedSubjects closed,
			ActionLinkValidity validity) {
		this.management = management;
		this.links = links;
		this.closed = closed;
		this.validity = validity;
	}

	/** What the caller can mint links for. */
	@GetMapping("/action-link-offer")
	@RequiresPermission(PERMISSION)
	Offer offer(Caller caller) {
		return this.management.offer(caller);
	}

	/** The link is mailed to the address. */
	@PostMapping("/accounts/{accountId}/action-links")
	@RequiresPermission(value = PERMISSION, account = "accountId")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ActionLinkResource> mint(@PathVariable String accountId, Command command,
			@Valid @RequestBody NewActionLink body, Caller caller) {
		ActionLink minted = this.management.mint(accountId, body, command, caller);
		return ResponseEntity.created(URI.create("/api/accounts/" + accountId + "/action-links/" + minted.id()))
			.body(resource(minted));
	}

	/** The latest first, with why it serves no more; a system sees its own. */
	@GetMapping("/accounts/{accountId}/action-links")
	@RequiresPermission(value = PERMISSION, account = "accountId")
	Page<ActionLinkResource> list(@PathVariable String accountId, PageRequest request, Caller caller) {
		Cursor cursor = request.within("action-links", accountId);
		return cursor.page(this.links.list(accountId, cursor, caller))
			.map((it) -> resource(new ActionLink(it.id(), it.state())));
	}

	@GetMapping("/accounts/{accountId}/action-links/{linkId}")
	@RequiresPermission(value = PERMISSION, account = "accountId")
	ActionLinkResource get(@PathVariable String accountId, @PathVariable String linkId, Caller caller) {
		return resource(this.management.get(accountId, linkId, caller));
	}

	@DeleteMapping("/accounts/{accountId}/action-links/{linkId}")
	@RequiresPermission(value = PERMISSION, account = "accountId")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable String accountId, @PathVariable String linkId, Command command, Caller caller) {
		this.management.revoke(accountId, linkId, command, caller);
	}

	/** Nothing is done any more with something of the system that says so. */
	@PostMapping("/action-subjects/{type}/{subjectId}/closing")
	@RequiresPermission(PERMISSION)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(@PathVariable @Pattern(regexp = ActionSubject.WORD) String type,
			@PathVariable @Pattern(regexp = ActionSubject.WORD) String subjectId, Command command, Caller caller) {
		if (caller.side() != Side.SYSTEM) {
			throw Refusal.forbidden("What a system keeps it closes itself.");
		}
		this.closed.close(caller.subject(), type, subjectId, command);
	}

	private ActionLinkResource resource(ActionLink link) {
		return ActionLinkResource.of(link.id(), link.terms(), this.validity.objection(link).orElse(null));
	}

}
