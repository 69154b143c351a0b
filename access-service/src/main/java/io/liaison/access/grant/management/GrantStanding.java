package io.liaison.access.grant.management;

import java.time.Instant;

import io.liaison.access.grant.Grant;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can sign in by a grant now, and if not, why.
 *
 * @param reason absent where it works, or is simply off
 */
record GrantStanding(State state, @Nullable Reason reason) {

	/**
	 * @param linked whether the contact acts for the account, under the link that it was
	 * given under
	 */
	static GrantStanding of(ManagedGrant managed, boolean linked, @Nullable InvitationDelivery delivery, Instant now) {
		Grant grant = managed.grant();
		if (!grant.login()) {
			return new GrantStanding(State.OFF, null);
		}
		if (!managed.active()) {
			return new GrantStanding(State.BLOCKED, Reason.CONTACT_INACTIVE);
		}
		if (!linked) {
			return new GrantStanding(State.BLOCKED, Reason.LINK_INACTIVE);
		}
		if (grant.until() != null && !now.isBefore(grant.until())) {
			return new GrantStanding(State.BLOCKED, Reason.ENDED);
		}
		return grant.activated() ? new GrantStanding(State.ACTIVE, null)
				: new GrantStanding(State.PENDING, waiting(grant, delivery, now));
	}

	/** A temporary password that serves is the nearest way in; else the invitation is. */
	private static Reason waiting(Grant grant, @Nullable InvitationDelivery delivery, Instant now) {
		if (grant.bootstrap().filter((it) -> now.isBefore(it.expiresAt())).isPresent()) {
			return Reason.TEMPORARY_PASSWORD_SET;
		}
		Invitation invitation = grant.invited().orElse(Invitation.DEFERRED);
		return switch (invitation.stateAt(now)) {
			case SENT -> (delivery != null && delivery.version() == invitation.version() && delivery.isLost())
					? Reason.MAIL_NOT_DELIVERED : Reason.INVITATION_SENT;
			case ACCEPTED -> Reason.INVITATION_OPENED;
			case EXPIRED -> Reason.INVITATION_EXPIRED;
			case SUPERSEDED -> Reason.TEMPORARY_PASSWORD_EXPIRED;
			case DEFERRED, REVOKED -> Reason.INVITATION_DEFERRED;
		};
	}

	/** Of all grants. */
	enum State {

		ACTIVE, PENDING, BLOCKED, OFF

	}

	/** What stands between the person and the account. */
	enum Reason {

		CONTACT_INACTIVE, LINK_INACTIVE, ENDED, TEMPORARY_PASSWORD_SET, TEMPORARY_PASSWORD_EXPIRED, INVITATION_DEFERRED,
		INVITATION_SENT, INVITATION_OPENED, INVITATION_EXPIRED, MAIL_NOT_DELIVERED

	}

}
