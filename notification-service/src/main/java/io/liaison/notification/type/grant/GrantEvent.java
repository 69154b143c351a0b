package io.liaison.notification.type.grant;

import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.ContactAccessView;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one portal access of a person.
 *
 * @param accountId with emailId, the grant concerned
 * @param how it was activated
 * @param inUse whether a login that was turned off was in use; absent in older events, of
 * which nobody is told
 */
record GrantEvent(ContactAccessView contactAccess, String accountId, String emailId, @Nullable String message,
		@Nullable String how, @Nullable Boolean inUse) {

	static final String LOGIN_REVOKED = "io.liaison.access.login-revoked.v1";

	boolean wasInUse() {
		return Boolean.TRUE.equals(this.inUse);
	}

	Recipient recipient() {
		return new Recipient(this.contactAccess.contactId(), this.emailId, this.accountId);
	}

}
