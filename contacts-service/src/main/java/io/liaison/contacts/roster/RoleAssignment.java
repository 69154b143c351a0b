package io.liaison.contacts.roster;

import org.jspecify.annotations.Nullable;

/**
 * A role that a contact has in an account, with the address it was given for (D5).
 */
public record RoleAssignment(String role, @Nullable String emailId) {
}
