package io.liaison.access.grant;

import org.jspecify.annotations.Nullable;

/** What can happen to a contact's access. */
final class ContactAccessEvent {

	private ContactAccessEvent() {
	}

	record LoginGranted(String accountId, String emailId) {
	}

	/**
	 * @param inUse whether the person had it, and so is told
	 */
	record LoginRevoked(String accountId, String emailId, boolean inUse) {

		static LoginRevoked of(Grant before) {
			return new LoginRevoked(before.accountId(), before.emailId(), before.activated());
		}

	}

	record InvitationIssued(String accountId, String emailId, @Nullable String message) {
	}

	record Activated(String accountId, String emailId, How how) {
	}

	/** Signatory, end or invitation of a grant are others than before. */
	record Changed(String accountId, String emailId) {
	}

	/** The contact itself became active or inactive. */
	record ContactFollowed() {
	}

	/** How a grant came into use. */
	enum How {

		INVITATION_ACCEPTED, ACCESS_ADDED, TEMPORARY_PASSWORD

	}

}
