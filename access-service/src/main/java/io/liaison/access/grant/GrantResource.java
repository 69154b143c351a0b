package io.liaison.access.grant;

import java.time.Instant;

import io.liaison.access.grant.GrantManagement.ManagedGrant;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the API tells it.
 *
 * @param current whether the address is still the contact's
 * @param version its ETag
 */
record GrantResource(String emailId, String contactId, boolean login, boolean signatory, @Nullable Instant until,
		boolean activated, boolean current, @Nullable InvitationResource invitation, long version) {

	static GrantResource of(ManagedGrant managed, Instant now) {
		Grant grant = managed.grant();
		return new GrantResource(grant.emailId(), managed.contactId(), grant.login(), grant.signatory(), grant.until(),
				grant.activated(), managed.current(),
				grant.invited().map((invitation) -> InvitationResource.of(invitation, now)).orElse(null),
				grant.version());
	}

	record InvitationResource(String state, long version, @Nullable Instant sentAt, @Nullable Instant expiresAt) {

		static InvitationResource of(Invitation invitation, Instant now) {
			return new InvitationResource(invitation.stateAt(now).name(), invitation.version(), invitation.sentAt(),
					invitation.expiresAt());
		}

	}

}
