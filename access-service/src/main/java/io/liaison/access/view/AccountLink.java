package io.liaison.access.view;

import java.util.List;

/**
 * A contact's place in an account; only active ones count.
 *
 * @param roles their ids
 * @param since number of the account's event that made this link, 0 when not known: one
 * that was ended and made again has another
 */
public record AccountLink(String contactId, boolean active, List<String> roles, long since) {
}
