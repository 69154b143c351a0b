package io.liaison.access.activation;

import java.time.Instant;
import java.util.List;

/**
 * What a link in a mail proves: that its bearer reads the mailbox it was sent to. One to
 * choose another password than the temporary one stands in no mail.
 *
 * @param subject ids of what it is for
 * @param version of the invitation or reset it belongs to; an older one is dead
 */
record ActionLink(Purpose purpose, List<String> subject, long version, Instant expiresAt) {

	static ActionLink activation(String contactId, String accountId, String emailId, long version, Instant expiresAt) {
		return new ActionLink(Purpose.ACTIVATION, List.of(contactId, accountId, emailId), version, expiresAt);
	}

	static ActionLink reset(String identityId, long version, Instant expiresAt) {
		return new ActionLink(Purpose.RESET, List.of(identityId), version, expiresAt);
	}

	String contactId() {
		return this.subject.get(0);
	}

	String accountId() {
		return this.subject.get(1);
	}

	String emailId() {
		return this.subject.get(2);
	}

	String identityId() {
		return this.subject.getFirst();
	}

	/**
	 * What whoever gave a temporary password goes on with, at once.
	 * @param key names that password
	 */
	static ActionLink choice(String identityId, String key, Instant expiresAt) {
		return new ActionLink(Purpose.CHOICE, List.of(identityId, key), 0, expiresAt);
	}

	String key() {
		return this.subject.get(1);
	}

	/** What a link leads to. */
	enum Purpose {

		ACTIVATION("/auth/activate", 3), RESET("/auth/reset/choose", 1), CHOICE("/auth/choose-password", 2);

		private final String path;

		private final int ids;

		Purpose(String path, int ids) {
			this.path = path;
			this.ids = ids;
		}

		String path() {
			return this.path;
		}

		boolean fits(List<String> subject) {
			return subject.size() == this.ids && subject.stream().noneMatch(String::isEmpty);
		}

	}

}
