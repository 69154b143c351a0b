package io.liaison.access.rights;

/**
 * A place that an identity can take: as which contact and for which account (D21, T53).
 *
 * @param emailId the contact's address through which it is taken
 * @param term of the grant; a membership of an earlier one is over
 */
public record Membership(String contactId, String accountId, String emailId, long term, String contactName,
		String accountName, String side) {
}
