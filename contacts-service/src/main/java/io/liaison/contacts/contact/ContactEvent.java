package io.liaison.contacts.contact;

import java.util.List;

/**
 * What happens to a contact.
 */
final class ContactEvent {

	private ContactEvent() {
	}

	/** A person became known. */
	record ContactCreated() {
	}

	/**
	 * Something about the person changed.
	 *
	 * @param come e-mail ids of the addresses that are current and were not before
	 * @param gone e-mail ids of those that are not any more
	 */
	record ContactChanged(List<String> come, List<String> gone) {
	}

}
