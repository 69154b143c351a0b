package io.liaison.notification.notification;

import org.jspecify.annotations.Nullable;

/**
 * What the letter is about, as far as the cause alone knows it. There is no link in it:
 * one-time links are asked for while the letter is written.
 *
 * @param linkVersion version of the invitation or reset that the link is for
 * @param actionLinkId of the link to do one thing
 * @param ticketId the ticket it is about
 * @param accountId the account that the ticket is of
 * @param title subject of the ticket, number of the changes, or name of the thing it is
 * about
 * @param text what somebody wrote; dropped when the letter is out
 */
public record Content(@Nullable Long linkVersion, @Nullable String ticketId, @Nullable String accountId,
		@Nullable String title, @Nullable String text, @Nullable String actionLinkId) {

	public static final Content NONE = new Content(null, null, null, null, null, null);

	public static Content link(long version, @Nullable String message) {
		return new Content(version, null, null, null, message, null);
	}

	public static Content ticket(String ticketId, String accountId, String title, @Nullable String text) {
		return new Content(null, ticketId, accountId, title, text, null);
	}

	public static Content action(String linkId, String title) {
		return new Content(0L, null, null, title, null, linkId);
	}

	Content withoutWords() {
		return new Content(this.linkVersion, this.ticketId, this.accountId, null, null, this.actionLinkId);
	}

	Content withoutText() {
		return new Content(this.linkVersion, this.ticketId, this.accountId, this.title, null, this.actionLinkId);
	}

}
