package io.liaison.notification.mail;

/**
 * A letter, which says the same as plain text and as HTML.
 *
 * @param subject one line
 */
record Letter(String subject, String text, String html) {

	private static final int SUBJECT_LENGTH = 200;

	Letter {
		subject = (subject.length() > SUBJECT_LENGTH) ? subject.substring(0, SUBJECT_LENGTH) + "…" : subject;
	}

}
