package io.liaison.access.view;

/** The first staff member, whom the installation names. */
public record Owner(String contactId, String emailId) {
}
