package io.liaison.access.grant.management;

import org.jspecify.annotations.Nullable;

/**
 * What became of the mail of an invitation.
 *
 * @param version of the invitation
 * @param state WAITING, SENT, FAILED or SUPPRESSED
 * @param reason why it did not arrive: the codes of the mail server (RFC 3463), or the
 * rule that spoke against it
 */
record InvitationDelivery(long version, String state, @Nullable String reason) {

	/** Whether nobody got it. */
	boolean isLost() {
		return this.state.equals("FAILED") || this.state.equals("SUPPRESSED");
	}

}
