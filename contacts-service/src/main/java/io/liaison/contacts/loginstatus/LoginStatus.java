package io.liaison.contacts.loginstatus;

/**
 * Whether people can sign in for an account (C1).
 */
public enum LoginStatus {

	/** somebody can (T39) */
	ACTIVATED,

	/** somebody may, and has not yet activated the access (T40) */
	PENDING_ACTIVATION,

	/** nobody may (T41) */
	NOT_ACTIVATED

}
