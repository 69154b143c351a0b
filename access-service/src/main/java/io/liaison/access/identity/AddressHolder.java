package io.liaison.access.identity;

/**
 * A contact at whom the identity's address stands (D21). It allows nothing until a grant
 * of that contact is on.
 */
public record AddressHolder(String contactId, String emailId) {
}
