package io.liaison.access.grant.management;

import java.time.Instant;

import io.liaison.access.grant.Grant;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the API tells it.
 *
 * @param current whether the address is still the contact's
 * @param known whether the account's profile of the contact has it: access is given for
 * such an address only (D5)
 * @param bootstrap how it came into use, or is to: INVITE_LINK or TEMPORARY_PASSWORD
 * (C2), absent while login is off
 * @param temporaryPassword the one that serves once, absent where there is none or
 * another was chosen
 * @param standing whether it works now, and if not, why
 * @param lastSignInAt the hour of the first sign-in by it on the last day with one (UTC),
 * absent where there was none
 * @param version its ETag
 */
record GrantResource(String emailId, String contactId, boolean login, boolean signatory, @Nullable Instant until,
		boolean activated, boolean current, boolean known, @Nullable InvitationResource invitation,
		@Nullable String bootstrap, @Nullable TemporaryPasswordResource temporaryPassword, StandingResource standing,
		@Nullable Instant lastSignInAt, long version) {

	static GrantResource of(ManagedGrant managed, @Nullable InvitationDelivery delivery, GrantStanding standing,
			@Nullable Instant lastSignIn, Instant now) {
		Grant grant = managed.grant();
		return new GrantResource(grant.emailId(), managed.contactId(), grant.login(), grant.signatory(), grant.until(),
				grant.activated(), managed.current(), managed.known(),
				grant.invited().map((invitation) -> InvitationResource.of(invitation, delivery, now)).orElse(null),
				bootstrap(grant), TemporaryPasswordResource.of(grant, now), StandingResource.of(standing), lastSignIn,
				grant.version());
	}

	/**
	 * @param state ACTIVE, PENDING, BLOCKED or OFF
	 * @param reason of what is pending or blocked
	 */
	record StandingResource(String state, @Nullable String reason) {

		static StandingResource of(GrantStanding standing) {
			return new StandingResource(standing.state().name(),
					(standing.reason() != null) ? standing.reason().name() : null);
		}

	}

	private static @Nullable String bootstrap(Grant grant) {
		return !grant.login() ? null : (grant.temporary() != null) ? "TEMPORARY_PASSWORD" : "INVITE_LINK";
	}

	/**
	 * @param state SET or EXPIRED
	 */
	record TemporaryPasswordResource(String state, Instant expiresAt) {

		static @Nullable TemporaryPasswordResource of(Grant grant, Instant now) {
			return grant.bootstrap()
				.filter((it) -> grant.pending())
				.map((it) -> new TemporaryPasswordResource(now.isBefore(it.expiresAt()) ? "SET" : "EXPIRED",
						it.expiresAt()))
				.orElse(null);
		}

	}

	/**
	 * @param delivery what became of its mail, absent while that is not known
	 */
	record InvitationResource(String state, long version, @Nullable Instant sentAt, @Nullable Instant expiresAt,
			@Nullable DeliveryResource delivery) {

		static InvitationResource of(Invitation invitation, @Nullable InvitationDelivery delivery, Instant now) {
			return new InvitationResource(invitation.stateAt(now).name(), invitation.version(), invitation.sentAt(),
					invitation.expiresAt(), DeliveryResource.of(invitation, delivery));
		}

	}

	/**
	 * @param state WAITING, SENT, FAILED or SUPPRESSED
	 * @param reason of the last two: codes of the mail server, or the rule that spoke
	 * against the mail
	 */
	record DeliveryResource(String state, @Nullable String reason) {

		static @Nullable DeliveryResource of(Invitation invitation, @Nullable InvitationDelivery delivery) {
			return (delivery != null && delivery.version() == invitation.version())
					? new DeliveryResource(delivery.state(), delivery.reason()) : null;
		}

	}

}
