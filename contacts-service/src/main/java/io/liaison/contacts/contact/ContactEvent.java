package io.liaison.contacts.contact;

import java.util.List;

import io.liaison.platform.security.Actor;

/**
 * What happens to a contact.
 */
sealed interface ContactEvent {

	Actor by();

	/** A person became known. */
	record ContactCreated(Actor by) implements ContactEvent {
	}

	/**
	 * Something about the person changed.
	 *
	 * @param changed names of the members of the public state
	 */
	record ContactChanged(List<String> changed, Actor by) implements ContactEvent {
	}

}
