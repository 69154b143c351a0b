package io.liaison.contacts.contact.address;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.platform.command.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * Ids of the pairings of a contact and an address: each follows from the two, so the same
 * pairing has the same id whoever makes it, and when it comes back.
 */
@Component
public class EmailIds {

	private final KeyedHash hash;

	EmailIds(KeyedHash hash) {
		this.hash = hash;
	}

	public String of(String contactId, EmailAddress address) {
		return this.hash.of("email", contactId + "\n" + address.value());
	}

}
