package io.liaison.contacts.contact;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;

/**
 * A contact for tests, whose e-mail ids are the names of its addresses.
 */
public final class AContact {

	private AContact() {
	}

	/** With addresses of these names. */
	public static Contact of(String id, String... names) {
		return Contact.create(id, details(names), AContact::emailId, List.of("a1"), null);
	}

	/** Then with addresses of those names: one for one is its successor. */
	public static Contact changed(Contact contact, String... names) {
		contact.change(details(names), AContact::emailId, null);
		return contact;
	}

	private static ContactDetails details(String... names) {
		return new ContactDetails(new PersonName("Ada", "Lund"),
				Stream.of(names).map((name) -> new EmailAddress(name + "@acme.example")).toList(), List.of("1"), null,
				null);
	}

	private static String emailId(EmailAddress address) {
		return address.value().substring(0, address.value().indexOf('@'));
	}

}
