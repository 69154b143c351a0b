package io.liaison.access.activation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.login.PendingGrants;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.attempt.KnownDevices;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLink;
import io.liaison.access.link.MailLinks;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/**
 * A forgotten password: a mail to the stored address, and with its link another password.
 */
@Component
class PasswordReset {

	private final MailLinks links;

	private final ContactAccesses accesses;

	private final PendingGrants pending;

	private final LoginIdentities identities;

	private final PasswordHashing hashing;

	private final PasswordRules rules;

	private final LoginThrottle attempts;

	private final KnownDevices devices;

	private final Credentials credentials;

	private final Linkage linkage;

	private final InstantSource clock;

	PasswordReset(MailLinks links, ContactAccesses accesses, PendingGrants pending, LoginIdentities identities,
			PasswordHashing hashing, PasswordRules rules, LoginThrottle attempts, KnownDevices devices,
			Credentials credentials, Linkage linkage, InstantSource clock) {
		this.links = links;
		this.accesses = accesses;
		this.pending = pending;
		this.identities = identities;
		this.hashing = hashing;
		this.rules = rules;
		this.attempts = attempts;
		this.devices = devices;
		this.credentials = credentials;
		this.linkage = linkage;
		this.clock = clock;
	}

	/**
	 * Sends the mail, or the invitation again to whoever never took it up; nothing to
	 * anybody else, and too many of them to nobody.
	 */
	void request(String userName, Client client) {
		Instant now = this.clock.instant();
		String id = this.identities.idOf(userName);
		if (!this.attempts.admit(Subject.RESET, this.devices.device(client.devices(), id).orElse(id), now)) {
			return;
		}
		this.identities.find(id).filter((identity) -> !identity.disabled()).ifPresent((identity) -> {
			if (identity.activated()) {
				mailTo(identity, now)
					.ifPresent((claim) -> this.identities.requestReset(id, claim.holder(), claim.asOf(), now));
			}
			else {
				this.pending.inviteAgain(identity);
			}
		});
	}

	/** Whether the link still serves: not where its mail would not be sent any more. */
	Optional<MailLink> open(String token) {
		Instant now = this.clock.instant();
		return this.links.read(token, Purpose.RESET)
			.filter((link) -> this.identities.find(link.identityId())
				.filter((identity) -> identity.resetOpen(link.version(), now) && mailTo(identity, now).isPresent())
				.isPresent());
	}

	/**
	 * Sets another password; every session and token of before is refused from now on.
	 * Sent twice, the second has the outcome of the first.
	 * @throws Refusal INVALID when the password breaks a rule, GONE when the link is dead
	 */
	void choose(String token, String password, Client client) {
		try {
			choose(open(token).orElseThrow(PasswordReset::used), password);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.GONE || !wasChosen(token, password, client)) {
				throw refusal;
			}
		}
	}

	private void choose(MailLink link, String password) {
		this.rules.checkByLink(password, link.identityId());
		this.identities.resetPassword(link.identityId(), link.version(), this.hashing.hash(password),
				this.clock.instant());
		SecurityEvents.tell(SecurityEvents.Kind.PASSWORD_RESET, "identity", link.identityId());
		this.attempts.forget(Subject.SIGN_IN, link.identityId());
		this.attempts.forget(Subject.RESET, link.identityId());
	}

	/**
	 * Whether whoever reads the mailbox can sign in by that alone. Else the browser did
	 * not prove yet to be that identity's: guesses at codes are not to be counted anew
	 * for each reset.
	 */
	boolean suffices(String identityId) {
		return this.identities.find(identityId).filter(LoginIdentity::hasSecondFactor).isEmpty();
	}

	/** A used link and the password that it set; a guess at it is counted as one. */
	private boolean wasChosen(String token, String password, Client client) {
		return this.links.read(token, Purpose.RESET)
			.filter((link) -> this.identities.find(link.identityId())
				.filter((identity) -> identity.resetUsed(link.version()))
				.isPresent())
			.filter((link) -> this.credentials.isPassword(link.identityId(), password, client))
			.isPresent();
	}

	private static Refusal used() {
		return Refusal.of(Kind.GONE, "link-used", "This link does not serve any more.");
	}

	/** A contact whose login is on and at whom the address still stands. */
	private Optional<MailTo> mailTo(LoginIdentity identity, Instant now) {
		return identity.claims()
			.stream()
			.flatMap((claim) -> this.accesses.find(claim.contactId())
				.filter((access) -> this.linkage.serves(access, claim.emailId(), identity.id(), now))
				.map((access) -> new MailTo(claim, access.addresses().contactAsOf()))
				.stream())
			.findFirst();
	}

	private record MailTo(AddressHolder holder, AsOf asOf) {
	}

}
