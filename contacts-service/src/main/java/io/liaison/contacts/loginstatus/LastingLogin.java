package io.liaison.contacts.loginstatus;

/**
 * A login that somebody can use, and that has no end.
 *
 * @param emailId the address it is for, empty where that is not known
 */
public record LastingLogin(String contactId, String emailId) {
}
