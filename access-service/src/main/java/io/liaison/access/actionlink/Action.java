package io.liaison.access.actionlink;

import java.util.Locale;

/** What can be done by a link. */
enum Action {

	VIEW, SIGN, UPLOAD, PAY, COMPLETE;

	/** The one permission of the token that the link is exchanged for. */
	String permission() {
		return "actions." + name().toLowerCase(Locale.ROOT);
	}

	/** What is submitted is submitted once. */
	boolean isRepeatable() {
		return this == VIEW;
	}

	/** What binds the account, or pays for it (T32). */
	boolean isForSignatories() {
		return this == SIGN || this == PAY;
	}

}
