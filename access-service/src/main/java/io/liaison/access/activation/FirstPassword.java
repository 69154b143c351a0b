package io.liaison.access.activation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.login.PendingGrants;
import io.liaison.access.grant.management.TemporaryPasswords;
import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLink;
import io.liaison.access.link.MailLinks;
import io.liaison.access.signin.ForcedChoices;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/**
 * Whoever gives a temporary password chooses another one, and only then is anything open
 * to them (S22). As with a link, the temporary one is used up in ContactAccess, which
 * says whether it or the link came first, then the password is set in LoginIdentity, then
 * the grant comes into use. Whoever is interrupted gives the temporary one again, or
 * signs in, which does the rest.
 */
@Component
class FirstPassword implements ForcedChoices {

	/** For choosing a password; no session waits that long. */
	private static final Duration TTL = Duration.ofMinutes(30);

	private final MailLinks links;

	private final TemporaryPasswords temporaryPasswords;

	private final ContactAccesses accesses;

	private final PendingGrants pending;

	private final LoginIdentities identities;

	private final Credentials credentials;

	private final PasswordRules rules;

	private final PasswordHashing hashing;

	private final InstantSource clock;

	FirstPassword(MailLinks links, TemporaryPasswords temporaryPasswords, ContactAccesses accesses,
			PendingGrants pending, LoginIdentities identities, Credentials credentials, PasswordRules rules,
			PasswordHashing hashing, InstantSource clock) {
		this.links = links;
		this.temporaryPasswords = temporaryPasswords;
		this.accesses = accesses;
		this.pending = pending;
		this.identities = identities;
		this.credentials = credentials;
		this.rules = rules;
		this.hashing = hashing;
		this.clock = clock;
	}

	@Override
	public Optional<String> page(LoginIdentity identity) {
		return this.temporaryPasswords.serving(identity)
			.map((offered) -> MailLink.choice(identity.id(), offered.key(), this.clock.instant().plus(TTL)))
			.map((link) -> link.purpose().path() + "?token=" + this.links.token(link));
	}

	/** Whose password is chosen, if the temporary one that led here still serves. */
	Optional<LoginIdentity> open(String token) {
		return this.links.read(token, Purpose.CHOICE)
			.flatMap((link) -> this.identities.find(link.identityId())
				.filter((identity) -> this.temporaryPasswords.serving(identity)
					.filter((offered) -> offered.key().equals(link.key()))
					.isPresent()));
	}

	/**
	 * Sent twice, the second has the outcome of the first.
	 * @throws Refusal INVALID when the password breaks a rule or is the temporary one,
	 * GONE when that serves no more
	 */
	void choose(String token, String password, Client client) {
		try {
			choose(open(token).orElseThrow(FirstPassword::over), password);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.GONE || !wasChosen(token, password, client)) {
				throw refusal;
			}
		}
	}

	private void choose(LoginIdentity identity, String password) {
		OfferedPassword offered = identity.offered().orElseThrow();
		this.rules.checkOffered(password, identity.id(), offered);
		if (this.credentials.isOffered(identity, password)) {
			throw Refusal.of(Kind.INVALID, "password-not-new", "Choose another one than the temporary password.");
		}
		String hash = this.hashing.hash(password);
		Instant now = this.clock.instant();
		Actor person = Actor.contact(offered.contactId(), offered.accountId());
		this.accesses.change(offered.contactId(), Command.random().by(person), (it) -> it.accept(offered, now));
		this.pending.bringIntoUse(this.identities.activateOffered(identity.id(), offered.key(), hash, person));
		SecurityEvents.tell(SecurityEvents.Kind.PASSWORD_SET, "identity", identity.id());
		if (!isInUse(offered)) {
			// taken away meanwhile
			throw over();
		}
	}

	/** That temporary password is used, for this one; a guess at it is counted as one. */
	private boolean wasChosen(String token, String password, Client client) {
		return this.links.read(token, Purpose.CHOICE)
			.filter((link) -> this.identities.find(link.identityId())
				.filter(LoginIdentity::activated)
				.flatMap(LoginIdentity::offered)
				.filter((offered) -> offered.key().equals(link.key()) && isInUse(offered))
				.isPresent())
			.filter((link) -> this.credentials.isPassword(link.identityId(), password, client))
			.isPresent();
	}

	private boolean isInUse(OfferedPassword offered) {
		return this.accesses.find(offered.contactId())
			.flatMap((access) -> access.grants()
				.stream()
				.filter((it) -> it.accountId().equals(offered.accountId()) && it.emailId().equals(offered.emailId()))
				.findFirst())
			.filter(Grant::activated)
			.isPresent();
	}

	private static Refusal over() {
		return Refusal.of(Kind.GONE, "link-used", "This password does not serve any more.");
	}

}
