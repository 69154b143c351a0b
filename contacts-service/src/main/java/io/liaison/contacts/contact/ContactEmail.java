package io.liaison.contacts.contact;

import org.jspecify.annotations.Nullable;

/**
 * An address of a contact.
 *
 * @param emailId names this pairing of contact and address; opaque
 * @param current no longer so when replaced; kept while access still hangs on it (C13)
 * @param replacedBy e-mail id of its successor, if it is not current and has one
 * @param askedBy the account that asked for it to be no longer current
 */
public record ContactEmail(String emailId, String address, boolean current, @Nullable String replacedBy,
		@Nullable String askedBy) {

	static ContactEmail current(String emailId, String address) {
		return new ContactEmail(emailId, address, true, null, null);
	}

	ContactEmail retained(@Nullable String successor, @Nullable String asking) {
		return this.current ? new ContactEmail(this.emailId, this.address, false, successor, asking) : this;
	}

}
