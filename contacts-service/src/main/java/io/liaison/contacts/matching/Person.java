package io.liaison.contacts.matching;

import java.util.List;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;

/**
 * Who somebody is, as far as that tells people apart: the same e-mail address and the
 * same name are the same contact; another name at the same address is another contact
 * (D21).
 *
 * @param distinction tells a person without address from others of that name; empty for a
 * contact, whose id does that
 */
public record Person(PersonName name, List<EmailAddress> addresses, String distinction) {

	/** Whether a contact, as it is now, is this person. */
	public boolean matches(Person contact) {
		return this.name.key().equals(contact.name.key()) && (this.addresses.isEmpty() ? contact.addresses.isEmpty()
				: this.addresses.stream().anyMatch(contact.addresses::contains));
	}

	/** What the person is found by: each address, the main one first. */
	List<PersonKey> keys() {
		String nameKey = this.name.key();
		return this.addresses.isEmpty() ? List.of(new PersonKey("without address: " + this.distinction, nameKey))
				: this.addresses.stream().map((address) -> new PersonKey(address.value(), nameKey)).toList();
	}

}
