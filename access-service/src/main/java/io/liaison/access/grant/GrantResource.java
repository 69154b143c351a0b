package io.liaison.access.grant;

import java.time.Instant;

import io.liaison.access.grant.GrantManagement.ManagedGrant;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the API tells it.
 *
 * @param current whether the address is still the contact's
 * @param known whether the account's profile of the contact has it: access is given for
 * such an address only (D5)
 * @param version its ETag
 */
record GrantResource(String emailId, String contactId, boolean login, boolean signatory, @Nullable Instant until,
		boolean activated, boolean current, boolean known, @Nullable InvitationResource invitation, long version) {

	static GrantResource of(ManagedGrant managed, @Nullable InvitationDelivery delivery, Instant now) {
		Grant grant = managed.grant();
		return new GrantResource(grant.emailId(), managed.contactId(), grant.login(), grant.signatory(), grant.until(),
				grant.activated(), managed.current(), managed.known(),
				grant.invited().map((invitation) -> InvitationResource.of(invitation, delivery, now)).orElse(null),
				grant.version());
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
