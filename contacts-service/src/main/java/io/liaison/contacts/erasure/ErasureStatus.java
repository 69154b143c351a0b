package io.liaison.contacts.erasure;

/**
 * How far an erasure has come.
 */
enum ErasureStatus {

	/** asked for; links, profiles and the contact are being ended */
	RUNNING,

	/** the person turned out to be the last owner who can sign in */
	REFUSED,

	/** nothing is left here, and other services are told */
	ERASED,

	/** every service has answered */
	DONE

}
