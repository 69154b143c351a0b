package io.liaison.contacts.contact;

import java.util.List;

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
