package io.liaison.access.identity.proof;

/**
 * A temporary password that stands with a login identity, without itself.
 *
 * @param key by which the grant names it that it serves for
 */
public record OfferedPassword(String key, String contactId, String accountId, String emailId) {
}
