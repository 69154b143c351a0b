package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.liaison.access.grant.invitation.Invitation.State;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.invitation.TemporaryPassword;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The invitations of a contact: which may be sent, and what their links still do.
 */
public record Invitations(AddressBook addresses, ContactAccessState state) {

	/**
	 * The grant with its invitation sent, or sent again, which supersedes the one before
	 * (T8, T48).
	 * @param beside the temporary password that serves as well, any other is dead
	 * @throws Refusal CONFLICT while login is off or when it is activated already,
	 * TOO_MANY when the address was sent so many today that one more would only annoy
	 */
	Grant send(Grant grant, @Nullable TemporaryPassword beside, Instant now) {
		if (!grant.login()) {
			throw Refusal.conflict("login-off", "Turn Login on first; an invitation leads nowhere without it.");
		}
		if (grant.activated()) {
			throw Refusal.conflict("already-activated", "This login is in use already; there is nothing to accept.");
		}
		this.addresses.requireCurrent(grant.emailId());
		if (!this.state.mayBeSent(grant.emailId(), now)) {
			throw Refusal.tooMany("This address was sent enough invitations for today.",
					Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS)));
		}
		return grant.with(grant.invited().orElse(Invitation.DEFERRED).sent(now), beside);
	}

	/** Whether its invitation once went out, waits and may be sent again. */
	boolean maySendAgain(Grant grant, Instant now) {
		return grant.pending() && grant.invited().filter(Invitation::outstanding).isPresent() && this.state.active()
				&& this.addresses.isCurrent(grant.emailId()) && this.state.mayBeSent(grant.emailId(), now);
	}

	/** The grant that this version of its invitation can still bring into use. */
	public Optional<Grant> invited(String accountId, String emailId, long version, Instant now) {
		return this.state.grant(accountId, emailId)
			.filter(Grant::pending)
			.filter((grant) -> this.state.active() && this.addresses.isCurrent(emailId))
			.filter((grant) -> grant.invited()
				.filter((it) -> it.outstanding() && it.version() == version && !it.expired(now))
				.isPresent());
	}

	/** The grant that the temporary password of that key can still bring into use. */
	public Optional<Grant> offered(OfferedPassword offered, Instant now) {
		return this.state.grant(offered.accountId(), offered.emailId())
			.filter(Grant::pending)
			.filter((grant) -> this.state.active() && this.addresses.isCurrent(offered.emailId()))
			.filter((grant) -> grant.bootstrap().filter((it) -> it.serves(offered.key(), now)).isPresent());
	}

	/** The grant for which this version of its invitation was accepted. */
	public Optional<Grant> accepted(String accountId, String emailId, long version) {
		return this.state.grant(accountId, emailId)
			.filter(Grant::login)
			.filter((grant) -> grant.invited()
				.filter((it) -> it.state() == State.ACCEPTED && it.version() == version)
				.isPresent());
	}

}
