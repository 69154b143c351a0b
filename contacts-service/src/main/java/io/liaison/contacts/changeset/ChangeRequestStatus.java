package io.liaison.contacts.changeset;

/**
 * What has become of a change request (D3).
 */
enum ChangeRequestStatus {

	/** written down; nobody is told before its account has taken it in */
	PROPOSED,

	/** its account would not take it in; nobody is told of it */
	REFUSED,

	/** awaits a decision */
	REQUESTED,

	/** in force, being carried out */
	APPLYING,

	/** carried out */
	APPLIED,

	/** refused by the provider */
	DECLINED,

	/** taken back */
	CANCELLED;

	/** Whether anybody hears of it. */
	boolean isTold() {
		return this != PROPOSED && this != REFUSED;
	}

}
