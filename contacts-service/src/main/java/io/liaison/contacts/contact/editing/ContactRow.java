package io.liaison.contacts.contact.editing;

import java.util.List;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.FieldValue;

import org.jspecify.annotations.Nullable;

/**
 * What a list reads of a contact.
 */
record ContactRow(@Nullable String givenName, @Nullable String familyName, boolean active, @Nullable String timeZone,
		@Nullable String language, List<ContactEmail> emails, List<String> phones, List<String> accounts,
		List<FieldValue> fields) {

	static ContactRow of(Contact contact) {
		return new ContactRow(contact.name().given(), contact.name().family(), contact.active(), contact.timeZone(),
				contact.language(), contact.emails(), contact.phones(), contact.accounts(), contact.fields());
	}

}
