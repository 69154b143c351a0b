package io.liaison.notification.type;

import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.ContactAccessView;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one portal access of a person.
 *
 * @param accountId with emailId, the grant concerned
 * @param how it was activated
 */
record GrantEvent(ContactAccessView contactAccess, String accountId, String emailId, @Nullable String message,
		@Nullable String how) {

	Recipient recipient() {
		return new Recipient(this.contactAccess.contactId(), this.emailId, this.accountId);
	}

}
