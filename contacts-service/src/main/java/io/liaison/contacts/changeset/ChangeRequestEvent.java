package io.liaison.contacts.changeset;

/**
 * What happens to a change request.
 */
final class ChangeRequestEvent {

	private ChangeRequestEvent() {
	}

	/** It awaits a decision. */
	record ChangeRequestRaised() {
	}

	/** The provider asks for something else in its place (D3). */
	record ChangeRequestAmended() {
	}

	/** It is in force. */
	record ChangeRequestApproved() {
	}

	/** It is carried out (Q30). */
	record ChangeRequestApplied() {
	}

	/** The provider refused it. */
	record ChangeRequestDeclined() {
	}

	/** It was taken back (Q33). */
	record ChangeRequestCancelled() {
	}

}
