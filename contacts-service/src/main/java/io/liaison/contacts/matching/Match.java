package io.liaison.contacts.matching;

import org.jspecify.annotations.Nullable;

/**
 * Which contact a person is.
 *
 * @param id of the contact, existing or to be created
 * @param contact none when it is to be created
 */
public record Match<C extends Candidate>(String id, @Nullable C contact) {

	/** The contact that exists. */
	public static <C extends Candidate> Match<C> of(C contact) {
		return new Match<>(contact.id(), contact);
	}

}
