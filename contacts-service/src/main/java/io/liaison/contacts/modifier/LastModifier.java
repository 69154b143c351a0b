package io.liaison.contacts.modifier;

import org.jspecify.annotations.Nullable;

/**
 * Who changed something last, as far as its reader may see it.
 *
 * @param contactId absent of staff where the reader is none, and of what is no person
 */
public record LastModifier(Kind kind, @Nullable String contactId, @Nullable String name) {

	/** What changed it. */
	public enum Kind {

		/** somebody acting for a customer or a purchaser */
		CONTACT,

		/** somebody of the provider */
		STAFF,

		/** another system */
		CLIENT,

		/** this system by itself */
		SYSTEM

	}

}
