package io.liaison.access.factorreset;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import io.liaison.access.factorreset.FactorResets.Pending;
import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.FactorReset;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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
 * Two of the staff take the factors from whoever has lost them all; whoever else calls is
 * told 404.
 */
@RestController
@RequestMapping("/api/contacts/{contactId}/factor-resets")
class FactorResetController {

	private final FactorResets resets;

	private final ContactAccesses accesses;

	FactorResetController(FactorResets resets, ContactAccesses accesses) {
		this.resets = resets;
		this.accesses = accesses;
	}

	/** Those that are open, asked for by the person or begun. */
	@GetMapping
	@RequiresPermission(Confirmers.PERMISSION)
	Page<FactorResetResource> list(@PathVariable String contactId, Caller caller) {
		return new Page<>(this.resets.list(contactId, caller).stream().map((it) -> resource(it, caller)).toList(),
				null);
	}

	@PostMapping
	@RequiresPermission(Confirmers.PERMISSION)
	@RequiresRecentSignIn
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<FactorResetResource> begin(@PathVariable String contactId, @Valid @RequestBody NewFactorReset asked,
			Caller caller, Command command) {
		Pending begun = this.resets.begin(contactId, asked.emailId(), asked.reason(), caller, command);
		return ResponseEntity.created(URI.create("/api/contacts/" + contactId + "/factor-resets/" + begun.reset().id()))
			.body(resource(begun, caller));
	}

	/** By another one than has begun it; the factors go after a delay. */
	@PostMapping("/{resetId}/approval")
	@RequiresPermission(Confirmers.PERMISSION)
	@RequiresRecentSignIn
	FactorResetResource approve(@PathVariable String contactId, @PathVariable String resetId, Caller caller,
			Command command) {
		return resource(this.resets.confirm(contactId, resetId, caller, command), caller);
	}

	@DeleteMapping("/{resetId}")
	@RequiresPermission(Confirmers.PERMISSION)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void cancel(@PathVariable String contactId, @PathVariable String resetId, Caller caller, Command command) {
		this.resets.cancel(contactId, resetId, caller, command);
	}

	private FactorResetResource resource(Pending pending, Caller caller) {
		FactorReset reset = pending.reset();
		FactorReset.Step begun = reset.begun();
		boolean own = begun != null
				&& (begun.identityId().equals(caller.subject()) || begun.contactId().equals(caller.contactId()));
		return new FactorResetResource(reset.id(), pending.emailId(), reset.askedAt(), reset.reason(), done(begun),
				done(reset.confirmed()), reset.due(), begun != null && reset.confirmed() == null && !own);
	}

	private @Nullable FactorResetStep done(FactorReset.@Nullable Step step) {
		return Optional.ofNullable(step)
			.map((it) -> new FactorResetStep(it.contactId(),
					this.accesses.find(it.contactId()).map(ContactAccess::name).orElse(""), it.at()))
			.orElse(null);
	}

	/**
	 * @param emailId the address of the contact by which one signs in
	 * @param reason how it was made sure whose request that is; for the second of the
	 * staff
	 */
	record NewFactorReset(@NotBlank @Size(max = 128) String emailId,
			@NotBlank @Size(min = 10, max = 500) String reason) {
	}

	/**
	 * @param askedAt when the person asked, after giving the right password; absent where
	 * staff began without
	 * @param begun by the first of the staff
	 * @param approved by the second
	 * @param due when the factors go, unless the person signs in with one or staff cancel
	 * @param approvable whether it waits for somebody like the caller
	 */
	record FactorResetResource(String id, String emailId, @Nullable Instant askedAt, @Nullable String reason,
			@Nullable FactorResetStep begun, @Nullable FactorResetStep approved, @Nullable Instant due,
			boolean approvable) {
	}

	/** Who of the staff did that, and when. */
	record FactorResetStep(String contactId, String name, Instant at) {
	}

}
