package io.liaison.contacts.contact.list;

import java.util.List;
import java.util.Optional;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.namelist.ListEntry;
import io.liaison.contacts.naming.SearchName;

import org.springframework.data.annotation.Id;

/**
 * A contact's place in the list, and what it is found by: name and current addresses.
 *
 * @param version of the contact
 * @param form how the entry was made
 */
record ContactEntry(@Id String id, long revision, String key, List<String> prefixes, List<String> words, long version,
		String form) implements ListEntry {

	static ContactEntry of(Contact contact, long revision) {
		SearchName name = contact.search();
		// one that was just created has not been read yet
		return new ContactEntry(contact.id(), revision, name.key(contact.id()), name.prefixes(), name.words(),
				Math.max(1, contact.version()), SearchName.FORM);
	}

	/**
	 * @return none when nothing is new
	 */
	Optional<ContactEntry> with(Contact contact) {
		boolean covered = this.version > contact.version()
				|| (this.version == contact.version() && this.form.equals(SearchName.FORM));
		return covered ? Optional.empty() : Optional.of(of(contact, this.revision + 1));
	}

}
