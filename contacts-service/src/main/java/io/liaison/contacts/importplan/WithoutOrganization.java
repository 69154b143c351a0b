package io.liaison.contacts.importplan;

/**
 * What becomes of a person in a file without the name of an account.
 */
public enum WithoutOrganization {

	/** an account of the person's own */
	PERSON_ACCOUNT,

	/** a contact that acts for nobody yet */
	CONTACT_ONLY

}
