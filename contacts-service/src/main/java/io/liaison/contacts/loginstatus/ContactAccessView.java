package io.liaison.contacts.loginstatus;

import java.util.List;

/**
 * What this service keeps of a contact's access.
 */
record ContactAccessView(List<Grant> grants) {

	/** Accounts with a grant. */
	List<String> accounts() {
		return this.grants.stream().map(Grant::accountId).distinct().toList();
	}

	/** Whether this contact can sign in for the account. */
	LoginStatus status(String accountId) {
		return LoginStatus.of(this.grants.stream()
			.filter((grant) -> grant.accountId().equals(accountId))
			.map(Grant::status)
			.toList());
	}

	/**
	 * Portal access of the contact for one account and address.
	 *
	 * @param activated whether one can sign in with it now
	 */
	record Grant(String accountId, boolean login, boolean activated) {

		LoginStatus status() {
			return !this.login ? LoginStatus.NOT_ACTIVATED
					: this.activated ? LoginStatus.ACTIVATED : LoginStatus.PENDING_ACTIVATION;
		}

	}

}
