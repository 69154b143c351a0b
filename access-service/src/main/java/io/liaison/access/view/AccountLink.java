package io.liaison.access.view;

import java.util.List;

/**
 * A contact's place in an account; only active ones count.
 *
 * @param roles their ids
 */
public record AccountLink(String contactId, boolean active, List<String> roles) {
}
