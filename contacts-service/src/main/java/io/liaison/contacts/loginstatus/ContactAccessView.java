package io.liaison.contacts.loginstatus;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

	/** Whether it was stored since addresses are kept. */
	boolean tellsAddresses() {
		return this.grants.stream().allMatch((grant) -> grant.emailId() != null);
	}

	/**
	 * Portal access of the contact for one account and address.
	 *
	 * @param emailId absent in what was stored before it mattered
	 * @param activated whether one can sign in with it now
	 * @param until when it ends, none when it does not
	 */
	record Grant(String accountId, @Nullable String emailId, boolean login, boolean activated,
			@Nullable Instant until) {

		LoginStatus status() {
			return !this.login ? LoginStatus.NOT_ACTIVATED
					: this.activated ? LoginStatus.ACTIVATED : LoginStatus.PENDING_ACTIVATION;
		}

		/** Whether one can sign in with it, today and for as long as nobody ends it. */
		boolean lasting() {
			return this.login && this.activated && this.until == null;
		}

	}

}
