package io.liaison.platform.security;

/**
 * On whose side the caller acts: the {@code side} claim.
 */
public enum Side {

	/** somebody acting for the customer account that the token names */
	CUSTOMER,

	/** staff of the operating firm: any account */
	PROVIDER,

	/** somebody acting for a customer account that a purchaser account manages */
	PURCHASER,

	/** another internal system, without a person */
	SYSTEM

}
