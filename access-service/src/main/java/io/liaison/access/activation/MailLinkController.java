package io.liaison.access.activation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.actionlink.ActionMailLinks;
import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.link.MailLink;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLinks;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a mail its link at the moment it is rendered: the only place from which a link
 * leaves this service, not routed by the gateway.
 */
@RestController
@Hidden
class MailLinkController {

	private final MailLinks links;

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final Linkage linkage;

	private final ActionMailLinks actions;

	private final InstantSource clock;

	MailLinkController(MailLinks links, ContactAccesses accesses, LoginIdentities identities, Linkage linkage,
			ActionMailLinks actions, InstantSource clock) {
		this.actions = actions;
		this.links = links;
		this.accesses = accesses;
		this.identities = identities;
		this.linkage = linkage;
		this.clock = clock;
	}

	@PostMapping("/internal/action-links")
	@RequiresPermission("links.mint")
	MintedLink mint(@Valid @RequestBody LinkRequest request) {
		Optional<MailLink> link = (request.purpose() == Purpose.ACTION) ? action(request)
				: this.accesses.find(request.contactId())
					.filter((access) -> access.active() && access.addresses().isCurrent(request.emailId()))
					.flatMap((access) -> switch (request.purpose()) {
						case ACTIVATION -> activation(access, request);
						case RESET -> reset(access, request);
						case CHOICE, ACTION -> Optional.empty();
					});
		return link.map((it) -> new MintedLink(this.links.url(it), it.expiresAt()))
			.orElseThrow(() -> Refusal.of(Kind.GONE, "link-superseded",
					"Used, expired, superseded by a later one, or Login is off."));
	}

	private Optional<MailLink> action(LinkRequest request) {
		String id = request.actionLinkId();
		if (id == null) {
			throw Refusal.invalid("It names the action link.", new FieldError("/actionLinkId", "is missing"));
		}
		return this.actions.of(id, request.contactId(), request.emailId());
	}

	private Optional<MailLink> activation(ContactAccess access, LinkRequest request) {
		String account = request.accountId();
		if (account == null) {
			throw Refusal.invalid("An activation names its account.", new FieldError("/accountId", "is missing"));
		}
		return access.invitations()
			.invited(account, request.emailId(), request.version(), this.clock.instant())
			.filter((grant) -> this.linkage.mayBe(access.id(), account, grant))
			.flatMap((grant) -> Optional.ofNullable(grant.invitation()))
			.flatMap((invitation) -> Optional.ofNullable(invitation.expiresAt()))
			.map((expiry) -> MailLink.activation(access.id(), account, request.emailId(), request.version(), expiry));
	}

	private Optional<MailLink> reset(ContactAccess access, LinkRequest request) {
		AddressHolder mailTo = new AddressHolder(access.id(), request.emailId());
		Instant now = this.clock.instant();
		return access.addresses()
			.identityOf(request.emailId())
			.filter((identityId) -> this.linkage.serves(access, request.emailId(), identityId, now))
			.flatMap(this.identities::find)
			.flatMap((identity) -> Optional.ofNullable(identity.resetExpiry(request.version(), mailTo, now))
				.map((expiry) -> MailLink.reset(identity.id(), request.version(), expiry)));
	}

	/**
	 * @param accountId for an activation
	 * @param version of the invitation or reset that the mail is about
	 * @param actionLinkId for an action
	 */
	record LinkRequest(@NotNull Purpose purpose, @NotBlank String contactId, @NotBlank String emailId,
			@Nullable String accountId, long version, @Nullable String actionLinkId) {
	}

	record MintedLink(String url, Instant expiresAt) {
	}

}
