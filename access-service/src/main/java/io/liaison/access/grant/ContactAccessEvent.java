package io.liaison.access.grant;

import java.util.List;

import io.liaison.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** What can happen to a contact's access. */
sealed interface ContactAccessEvent {

	Actor by();

	/** ContactAccessEvent about one grant. */
	sealed interface OfGrant extends ContactAccessEvent {

		String accountId();

		String emailId();

	}

	record LoginGranted(String accountId, String emailId, Actor by) implements OfGrant {
	}

	record LoginRevoked(String accountId, String emailId, Actor by) implements OfGrant {
	}

	record InvitationIssued(String accountId, String emailId, @Nullable String message, Actor by) implements OfGrant {
	}

	record Activated(String accountId, String emailId, How how, Actor by) implements OfGrant {
	}

	/**
	 * @param shrinks whether its user may do less
	 */
	record Changed(String accountId, String emailId, List<String> changed, boolean shrinks,
			Actor by) implements OfGrant {
	}

	/**
	 * @param shrinks whether somebody may do less
	 */
	record ContactFollowed(List<String> changed, boolean shrinks, Actor by) implements ContactAccessEvent {
	}

	/** How a grant came into use. */
	enum How {

		INVITATION_ACCEPTED, ACCESS_ADDED

	}

}
