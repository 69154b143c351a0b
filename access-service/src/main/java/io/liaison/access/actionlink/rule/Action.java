package io.liaison.access.actionlink.rule;

import java.util.Locale;

/** What can be done by a link. */
public enum Action {

	VIEW, SIGN, UPLOAD, PAY, COMPLETE;

	/** The one permission of the token that the link is exchanged for. */
	public String permission() {
		return "actions." + name().toLowerCase(Locale.ROOT);
	}

	/** What is submitted is submitted once. */
	public boolean isRepeatable() {
		return this == VIEW;
	}

	/** What binds the account, or pays for it (T32). */
	public boolean isForSignatories() {
		return this == SIGN || this == PAY;
	}

}
