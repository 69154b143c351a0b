package io.liaison.contacts.contact;

import java.util.Optional;

import io.liaison.contacts.modifier.PersonNames;

import org.springframework.stereotype.Component;

/**
 * Names of contacts; of those that were erased there is none.
 */
@Component
record ContactNames(Contacts contacts) implements PersonNames {

	@Override
	public Optional<String> of(String contactId) {
		return this.contacts.find(contactId)
			.filter((contact) -> !contact.isErased())
			.map((contact) -> contact.name().full());
	}

}
