package io.liaison.access.activation;

import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.login.PendingGrants;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLink;
import io.liaison.access.link.MailLinks;

import org.springframework.stereotype.Component;

/**
 * Another invitation for whoever follows one that does not serve any more (T48). It is
 * mailed to the stored address, whoever asks; one that is not to be sent again, for
 * instance because login is off, is not, and nobody is told.
 */
@Component
class Renewal {

	private final MailLinks links;

	private final ContactAccesses accesses;

	private final PendingGrants pending;

	private final LoginThrottle attempts;

	private final InstantSource clock;

	Renewal(MailLinks links, ContactAccesses accesses, PendingGrants pending, LoginThrottle attempts,
			InstantSource clock) {
		this.links = links;
		this.accesses = accesses;
		this.pending = pending;
		this.attempts = attempts;
		this.clock = clock;
	}

	/** Mails to an identity are counted together, by whatever page they are asked for. */
	void ask(String token) {
		this.links.sealed(token, Purpose.ACTIVATION)
			.ifPresent((link) -> this.accesses.find(link.contactId())
				.flatMap((access) -> grant(access, link))
				.filter((grant) -> this.attempts.admit(Subject.RESET, grant.identityId(), this.clock.instant()))
				.ifPresent((grant) -> this.pending.inviteAgain(link.contactId(), grant)));
	}

	private static Optional<Grant> grant(ContactAccess access, MailLink link) {
		return access.grants()
			.stream()
			.filter((it) -> it.accountId().equals(link.accountId()) && it.emailId().equals(link.emailId()))
			.findFirst();
	}

}
