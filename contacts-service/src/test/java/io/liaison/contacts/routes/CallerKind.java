package io.liaison.contacts.routes;

import java.util.Locale;

/**
 * Who calls a route; {@link Scene} says who that is.
 */
enum CallerKind {

	/** nobody, without a token */
	ANONYMOUS,

	/** primary admin of another account */
	STRANGER,

	/** a contact of the account without a role of authority */
	MEMBER,

	PRIMARY, ALTERNATE,

	/** of a purchaser that the account names for what the person's role there is for */
	IN_SCOPE,

	/** of a purchaser that the account names for something else */
	OFF_SCOPE,

	/** staff with every permission but the one that is needed */
	WITHOUT,

	/** staff with the shipped role, and the permission that is needed */
	STAFF,

	OWNER,

	/** another internal system */
	SYSTEM;

	/** As the table's head says. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
