package io.liaison.contacts.account;

/**
 * Whom the installation was given to: the first of the provider's staff.
 */
public record AccountOwner(String contactId, String emailId) {
}
