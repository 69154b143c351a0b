package io.liaison.contacts.contact;

import java.util.List;

import io.liaison.contacts.contact.ContactEvent.ContactChanged;
import io.liaison.contacts.contact.ContactEvent.ContactCreated;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about contacts.
 */
final class ContactPublications implements Publications<Contact> {

	static final String TOPIC = "contacts.contact.v1";

	@Override
	public List<Publication> of(Contact contact, Object event) {
		return switch ((ContactEvent) event) {
			case ContactCreated created -> publication("contact-created", contact, List.of(), created.by());
			case ContactChanged changed -> publication("contact-changed", contact, changed.changed(), changed.by());
		};
	}

	private static List<Publication> publication(String type, Contact contact, List<String> changed, Actor by) {
		return List.of(new Publication(TOPIC, "io.liaison.contacts." + type + ".v1",
				new ContactEventData(ContactData.of(contact), changed, by)));
	}

	record ContactEventData(ContactData contact, List<String> changed, Actor by) {
	}

	record ContactData(String id, @Nullable String givenName, @Nullable String familyName, boolean active,
			@Nullable String timeZone, @Nullable String language, List<EmailData> emails, List<String> phones) {

		static ContactData of(Contact contact) {
			PersonName name = contact.name();
			return new ContactData(contact.id(), name.given(), name.family(), contact.active(), contact.timeZone(),
					contact.language(), contact.emails().stream().map(EmailData::of).toList(), contact.phones());
		}

	}

	record EmailData(String emailId, String address, boolean current) {

		static EmailData of(ContactEmail email) {
			return new EmailData(email.emailId(), email.address(), email.current());
		}

	}

}
