package io.liaison.access.activation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.login.PendingGrants;
import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.SecondFactors;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLink;
import io.liaison.access.link.MailLinks;
import io.liaison.access.passkey.Passkeys.Question;
import io.liaison.access.passkey.Passkeys;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/**
 * Accepts an invitation (T11): the link is used up in ContactAccess, then the password is
 * set in LoginIdentity, then the grants come into use. Whoever is interrupted follows the
 * link again, which serves until there is a password, or signs in, which does the rest.
 */
@Component
class Activation {

	/** For as long as the same may come twice. */
	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final MailLinks links;

	private final ContactAccesses accesses;

	private final PendingGrants pending;

	private final LoginIdentities identities;

	private final PasswordHashing hashing;

	private final PasswordRules rules;

	private final Credentials credentials;

	private final Linkage linkage;

	private final Passkeys passkeys;

	private final SecondFactors factors;

	private final InstantSource clock;

	Activation(MailLinks links, ContactAccesses accesses, PendingGrants pending, LoginIdentities identities,
			PasswordHashing hashing, PasswordRules rules, Credentials credentials, Linkage linkage, Passkeys passkeys,
			SecondFactors factors, InstantSource clock) {
		this.passkeys = passkeys;
		this.factors = factors;
		this.links = links;
		this.accesses = accesses;
		this.pending = pending;
		this.identities = identities;
		this.hashing = hashing;
		this.rules = rules;
		this.credentials = credentials;
		this.linkage = linkage;
		this.clock = clock;
	}

	/** What the link leads to, if it still serves. */
	Optional<Open> open(String token) {
		return this.links.read(token, Purpose.ACTIVATION).flatMap((link) -> {
			Instant now = this.clock.instant();
			Optional<Grant> grant = this.accesses.find(link.contactId())
				.flatMap(
						(access) -> access.invitations().invited(link.accountId(), link.emailId(), link.version(), now))
				.filter((it) -> this.linkage.mayBe(link.contactId(), link.accountId(), it));
			return grant.flatMap((it) -> this.identities.find(it.identityId()))
				.filter((identity) -> !identity.disabled())
				.map((identity) -> new Open(link, identity, !identity.isVerified()));
		});
	}

	/**
	 * Sent twice, the second has the outcome of the first.
	 * @param password ignored when the identity is in use already by who reads its
	 * mailbox: to them, an invitation is no way to set another password
	 * @throws Refusal INVALID when the password breaks a rule, GONE when the link is dead
	 */
	void accept(String token, String password, Client client) {
		try {
			accept(open(token).orElseThrow(Activation::used), password);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.GONE || !isAcceptedBefore(token, password, client)) {
				throw refusal;
			}
		}
	}

	private void accept(Open open, String password) {
		if (open.needsPassword()) {
			String hash = hash(password, open.identityId());
			accept(open, () -> {
				this.identities.activate(open.identityId(), hash, open.person(), this.clock.instant());
				SecurityEvents.tell(SecurityEvents.Kind.PASSWORD_SET, "identity", open.identityId());
			});
		}
		else {
			accept(open, () -> {
			});
		}
	}

	/** What the browser asks an authenticator for, to make a passkey instead. */
	Optional<Question> question(String token) {
		return open(token).filter(Open::needsPassword)
			.map((it) -> this.passkeys.creation(it.identity(),
					this.accesses.find(it.link().contactId())
						.flatMap((access) -> access.addresses().inPlain(it.link().emailId()))
						.orElse("")));
	}

	/**
	 * With a passkey, and without any password.
	 * @param challenge as the browser shows it
	 * @return recovery codes, which nobody can read again
	 * @throws Refusal INVALID when that is no true answer, GONE when the link is dead
	 */
	List<String> acceptWithPasskey(String token, String challenge, String answer, String name) {
		Open open = open(token).filter(Open::needsPassword).orElseThrow(Activation::used);
		Passkey passkey = this.passkeys.created(open.identity(), challenge, answer, name);
		List<String> recovery = this.factors.newRecoveryCodes();
		accept(open, () -> {
			this.identities.activate(open.identityId(), passkey, recovery, open.person(), this.clock.instant());
			SecurityEvents.tell(SecurityEvents.Kind.FACTORS_CHANGED, "identity", open.identityId(), "change",
					"passkey-added");
		});
		return recovery;
	}

	/**
	 * @param activate where the login is not in use yet
	 */
	private void accept(Open open, Runnable activate) {
		MailLink link = open.link();
		this.accesses.change(link.contactId(), Command.random().by(open.person()),
				(it) -> it.accept(link.accountId(), link.emailId(), link.version(), this.clock.instant()));
		activate.run();
		this.pending.bringIntoUse(this.identities.get(open.identityId()));
		if (acceptedBy(link).isEmpty()) {
			// taken away while it was being accepted
			throw used();
		}
	}

	/**
	 * Whether this very link was used a moment ago, or is being used, by whoever asks
	 * again: that is a guess at the password, and counted as one.
	 */
	private boolean isAcceptedBefore(String token, String password, Client client) {
		Optional<MailLink> link = this.links.read(token, Purpose.ACTIVATION);
		Optional<Grant> grant = link.flatMap(this::accepted)
			.filter((it) -> password.isEmpty() || this.credentials.isPassword(it.identityId(), password, client));
		if (!password.isEmpty()) {
			grant.ifPresent((it) -> this.pending.bringIntoUse(this.identities.get(it.identityId())));
		}
		return grant.isPresent() && link.flatMap(this::acceptedBy).isPresent();
	}

	/** As {@link PasswordReset#suffices}. */
	boolean suffices(String identityId) {
		return this.identities.find(identityId).filter(LoginIdentity::hasSecondFactor).isEmpty();
	}

	private Optional<Grant> accepted(MailLink link) {
		return this.accesses.find(link.contactId())
			.flatMap((access) -> access.invitations().accepted(link.accountId(), link.emailId(), link.version()));
	}

	/** The grant that is in use by this link since a moment ago. */
	private Optional<Grant> acceptedBy(MailLink link) {
		Instant aMomentAgo = this.clock.instant().minus(MOMENT);
		return accepted(link).filter((grant) -> grant.activatedAt() != null && grant.activatedAt().isAfter(aMomentAgo));
	}

	private static Refusal used() {
		return Refusal.of(Kind.GONE, "link-used", "This link does not serve any more.");
	}

	private String hash(String password, String identityId) {
		this.rules.checkByLink(password, identityId);
		return this.hashing.hash(password);
	}

	/**
	 * A link that serves.
	 *
	 * @param needsPassword whether a password has to be chosen, or a passkey made
	 */
	record Open(MailLink link, LoginIdentity identity, boolean needsPassword) {

		String identityId() {
			return this.identity.id();
		}

		Actor person() {
			return Actor.contact(this.link.contactId(), this.link.accountId());
		}

	}

}
