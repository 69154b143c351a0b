package io.liaison.contacts.contact;

import io.liaison.platform.store.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * Ids that follow from who a person is, so that the same person cannot be created twice,
 * not even at the same moment by two instances.
 */
@Component
public class ContactIdentity {

	private final KeyedHash hash;

	ContactIdentity(KeyedHash hash) {
		this.hash = hash;
	}

	/** The id of the pairing of a contact and an address. */
	public String emailId(String contactId, EmailAddress address) {
		return this.hash.of("email", contactId + "\n" + address.value());
	}

	/**
	 * @param mark what tells the person from others of that name, for instance an address
	 * @param attempt counts up where the id is taken by a contact that was this person
	 * once and has another name or address now
	 */
	String contactId(String mark, PersonName name, int attempt) {
		return this.hash.of("contact", mark + "\n" + name.key() + "\n" + attempt);
	}

}
