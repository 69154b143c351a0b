package io.liaison.contacts.loginstatus;

import java.util.List;

/**
 * What this service keeps of a contact's access.
 */
record ContactAccessView(List<Grant> grants) {

	/**
	 * Portal access of the contact for one account and address.
	 *
	 * @param activated whether one can sign in with it now
	 */
	record Grant(String accountId, boolean login, boolean activated) {

		boolean usable() {
			return this.login && this.activated;
		}

	}

}
