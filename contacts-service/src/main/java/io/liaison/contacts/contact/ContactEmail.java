package io.liaison.contacts.contact;

/**
 * An address of a contact.
 *
 * @param emailId names this pairing of contact and address; opaque
 * @param current no longer so when replaced; kept while access still hangs on it (C13)
 */
public record ContactEmail(String emailId, String address, boolean current) {

	ContactEmail as(boolean nowCurrent) {
		return new ContactEmail(this.emailId, this.address, nowCurrent);
	}

}
