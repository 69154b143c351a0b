package io.liaison.access.rights;

import org.jspecify.annotations.Nullable;

/**
 * A place that an identity can take: as which contact and for which account (D21, T53).
 *
 * @param via the purchaser through which, absent where the contact is one of the account
 * @param emailId the contact's address through which it is taken
 * @param term of the grant; a membership of an earlier one is over
 */
public record Membership(String contactId, String accountId, @Nullable Via via, String emailId, long term,
		String contactName, String accountName, String side) {

	/** Id of the purchaser's account through which, if through one. */
	public @Nullable String viaId() {
		return (this.via != null) ? this.via.accountId() : null;
	}

	/** An account of a purchaser (D16). */
	public record Via(String accountId, String name) {
	}

}
