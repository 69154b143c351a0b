package io.liaison.contacts.contact;

/**
 * What happens to a contact.
 */
final class ContactEvent {

	private ContactEvent() {
	}

	/** A person became known. */
	record ContactCreated() {
	}

	/** Something about the person changed. */
	record ContactChanged() {
	}

}
