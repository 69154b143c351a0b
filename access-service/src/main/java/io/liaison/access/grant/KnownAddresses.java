package io.liaison.access.grant;

import java.util.List;

/**
 * Which of the contact's addresses an account knows and uses (D5).
 *
 * @param sequence number of the profile's event that this is as of
 */
record KnownAddresses(String accountId, long sequence, List<String> emailIds) {
}
