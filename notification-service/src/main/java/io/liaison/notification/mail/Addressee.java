package io.liaison.notification.mail;

/**
 * Whom a letter goes to; lives only while it is written and sent.
 *
 * @param name as addressed; may be empty
 * @param accountName the account that the letter is about; empty when it is about none
 */
public record Addressee(String name, String address, String accountName) {

	@Override
	public String toString() {
		// so that no log ever names a person
		return "Addressee";
	}

}
