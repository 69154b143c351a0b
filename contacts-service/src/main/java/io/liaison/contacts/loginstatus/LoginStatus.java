package io.liaison.contacts.loginstatus;

import java.util.Collection;

/**
 * Whether people can sign in for an account (C1).
 */
public enum LoginStatus {

	/** somebody can (T39) */
	ACTIVATED,

	/** somebody may, and has not yet activated the access (T40) */
	PENDING_ACTIVATION,

	/** nobody may (T41) */
	NOT_ACTIVATED;

	/** Of several together. */
	public static LoginStatus of(Collection<LoginStatus> each) {
		return each.contains(ACTIVATED) ? ACTIVATED
				: each.contains(PENDING_ACTIVATION) ? PENDING_ACTIVATION : NOT_ACTIVATED;
	}

}
