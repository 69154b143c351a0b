package io.liaison.contacts.loginstatus;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What this service keeps of a contact's access.
 */
record ContactAccessView(List<Grant> grants) {

	/**
	 * Portal access of the contact for one account and address.
	 *
	 * @param emailId absent in what was stored before it mattered
	 * @param activated whether one can sign in with it now
	 */
	record Grant(String accountId, @Nullable String emailId, boolean login, boolean activated,
			@Nullable Instant until) {

		boolean usable() {
			return this.login && this.activated;
		}

		boolean usableAt(Instant now) {
			return usable() && (this.until == null || now.isBefore(this.until));
		}

	}

}
