package io.liaison.notification.mail;

/**
 * A letter, which says the same as plain text and as HTML.
 *
 * @param subject one line
 */
record Letter(String subject, String text, String html) {

	private static final int SUBJECT_LENGTH = 200;

	Letter {
		subject = OneLine.cut(subject, SUBJECT_LENGTH);
	}

}
