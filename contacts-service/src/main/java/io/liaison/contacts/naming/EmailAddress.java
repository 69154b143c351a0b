package io.liaison.contacts.naming;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.EmailNormalizer;

/**
 * An e-mail address in the one form in which addresses are stored and compared.
 */
public record EmailAddress(String value) {

	/**
	 * @throws Refusal INVALID for what is no address
	 */
	public EmailAddress {
		value = EmailNormalizer.normalise(value);
	}

	@Override
	public String toString() {
		// must not come into a log by accident
		return "EmailAddress[…]";
	}

}
