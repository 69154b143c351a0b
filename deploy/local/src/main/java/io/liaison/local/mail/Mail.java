package io.liaison.local.mail;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it was taken in.
 *
 * @param id names the mail in the sink; later mails have greater ids
 * @param from the addresses of the From header
 * @param to the addresses of the To header
 * @param cc the addresses of the Cc header
 * @param recipients to whom it was sent, blind copies too
 * @param subject the decoded subject, empty if there is none
 * @param text the plain text, null if there is none
 * @param html the HTML, null if there is none
 * @param messageId the Message-ID header; a mail that was sent twice stands here twice
 * @param attachments the names of the other parts
 * @param receivedAt when it was taken in
 */
public record Mail(String id, List<String> from, List<String> to, List<String> cc, List<String> recipients,
		String subject, @Nullable String text, @Nullable String html, @Nullable String messageId,
		List<String> attachments, Instant receivedAt) {

}
