package io.liaison.contacts.loginstatus;

/**
 * A login that somebody can use now.
 *
 * @param emailId the address it is for, empty where that is not known
 */
public record UsableLogin(String contactId, String emailId) {
}
