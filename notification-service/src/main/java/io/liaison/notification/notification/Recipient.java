package io.liaison.notification.notification;

import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param emailId which of the contact's addresses, if the cause names one
 * @param accountId the account on whose behalf the contact is told
 */
public record Recipient(String contactId, @Nullable String emailId, @Nullable String accountId) {
}
