package io.liaison.notification.mail;

import java.util.List;

/**
 * Whom a letter goes to; lives only while it is written and sent.
 *
 * @param name as addressed; may be empty
 * @param accountName the account that the letter is about; empty when it is about none
 * @param languages BCP 47 tags, the preferred first; may be empty
 * @param timeZones IANA names, the preferred first; may be empty
 */
public record Addressee(String name, String address, String accountName, List<String> languages,
		List<String> timeZones) {

	@Override
	public String toString() {
		// so that no log ever names a person
		return "Addressee";
	}

}
