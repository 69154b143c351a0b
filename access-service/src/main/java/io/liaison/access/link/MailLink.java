package io.liaison.access.link;

import java.time.Instant;
import java.util.List;

/**
 * What a link in a mail proves: that its bearer reads the mailbox it was sent to. One to
 * choose another password than the temporary one stands in no mail.
 *
 * @param subject ids of what it is for
 * @param version of the invitation or reset it belongs to; an older one is dead
 */
public record MailLink(Purpose purpose, List<String> subject, long version, Instant expiresAt) {

	public static MailLink activation(String contactId, String accountId, String emailId, long version,
			Instant expiresAt) {
		return new MailLink(Purpose.ACTIVATION, List.of(contactId, accountId, emailId), version, expiresAt);
	}

	public static MailLink reset(String identityId, long version, Instant expiresAt) {
		return new MailLink(Purpose.RESET, List.of(identityId), version, expiresAt);
	}

	public String contactId() {
		return this.subject.get(0);
	}

	public String accountId() {
		return this.subject.get(1);
	}

	public String emailId() {
		return this.subject.get(2);
	}

	public String identityId() {
		return this.subject.getFirst();
	}

	/**
	 * What whoever gave a temporary password goes on with, at once.
	 * @param key names that password
	 */
	public static MailLink choice(String identityId, String key, Instant expiresAt) {
		return new MailLink(Purpose.CHOICE, List.of(identityId, key), 0, expiresAt);
	}

	public String key() {
		return this.subject.get(1);
	}

	/** To do one thing; there never is a later version of it. */
	public static MailLink action(String id, Instant expiresAt) {
		return new MailLink(Purpose.ACTION, List.of(id), 0, expiresAt);
	}

	public String actionId() {
		return this.subject.getFirst();
	}

	/** What a link leads to. */
	public enum Purpose {

		ACTIVATION("/auth/activate", 3), RESET("/auth/reset/choose", 1), CHOICE("/auth/choose-password", 2),

		ACTION("/auth/actions", 1);

		private final String path;

		private final int ids;

		Purpose(String path, int ids) {
			this.path = path;
			this.ids = ids;
		}

		public String path() {
			return this.path;
		}

		boolean fits(List<String> subject) {
			return subject.size() == this.ids && subject.stream().noneMatch(String::isEmpty);
		}

	}

}
