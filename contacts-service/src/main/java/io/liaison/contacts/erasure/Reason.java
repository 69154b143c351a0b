package io.liaison.contacts.erasure;

/**
 * Why a person is erased. One of a few: words of somebody could name the person, and a
 * receipt outlives them.
 */
enum Reason {

	/** the person asked for it */
	PERSON_ASKED,

	/** a change request removed the person from the last account (Q22) */
	CHANGE_REQUEST,

	/** there is nothing left to do for the person */
	NO_LONGER_NEEDED,

	/** the person should never have been entered */
	ENTERED_BY_MISTAKE

}
