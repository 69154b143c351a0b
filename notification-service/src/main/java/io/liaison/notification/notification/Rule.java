package io.liaison.notification.notification;

/**
 * The rule that decided whether somebody is told.
 */
public enum Rule {

	/** nobody can do without it, and nobody can turn it off (C8) */
	MANDATORY,

	/** it comes with a role held (C4, Q13) */
	ROLE_DEFAULT,

	/** it answers what the recipient asked for */
	REQUESTER,

	/** no active link to the account any more */
	NOT_LINKED,

	/** the person is not active any more */
	CONTACT_INACTIVE,

	/** portal access was withdrawn (T13) */
	LOGIN_OFF,

	/** the person has no address for it, or not that one any more (T51) */
	NO_ADDRESS,

	/** its cause is too long ago */
	EXPIRED,

	/** a later one took its place (T48) */
	SUPERSEDED,

	/** access-service makes no link for it any more */
	LINK_REFUSED

}
