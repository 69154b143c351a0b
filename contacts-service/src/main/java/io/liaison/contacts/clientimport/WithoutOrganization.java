package io.liaison.contacts.clientimport;

/**
 * What becomes of a person in a file without the name of an account.
 */
enum WithoutOrganization {

	/** an account of the person's own */
	PERSON_ACCOUNT,

	/** a contact that acts for nobody yet */
	CONTACT_ONLY

}
