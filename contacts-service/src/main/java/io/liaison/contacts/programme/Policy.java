package io.liaison.contacts.programme;

/**
 * How a customer's change comes about (C6).
 */
public enum Policy {

	/** at once */
	DIRECT,

	/** when somebody of the provider has approved it */
	APPROVAL

}
