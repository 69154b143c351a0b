package io.liaison.contacts.contact;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.contact.ContactEvent.ContactChanged;
import io.liaison.contacts.contact.ContactEvent.ContactCreated;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about contacts.
 */
final class ContactPublications {

	static final String TOPIC = "contacts.contact.v1";

	private ContactPublications() {
	}

	static Publications<Contact, ContactData> declared() {
		return Publications.to(TOPIC, "contact", ContactData::of)
			.on(ContactCreated.class, "io.liaison.contacts.contact-created.v1")
			.on(ContactChanged.class, "io.liaison.contacts.contact-changed.v1", ChangeData::of);
	}

	/**
	 * @param fields values in the provider's fields, by their ids; absent when there are
	 * none
	 */
	record ContactData(String id, @Nullable String givenName, @Nullable String familyName, boolean active,
			@Nullable String timeZone, @Nullable String language, List<EmailData> emails, List<String> phones,
			@Nullable Map<String, String> fields) {

		static ContactData of(Contact contact) {
			PersonName name = contact.isErased() ? null : contact.name();
			return new ContactData(contact.id(), (name != null) ? name.given() : null,
					(name != null) ? name.family() : null, contact.active(), contact.timeZone(), contact.language(),
					contact.emails().stream().map(EmailData::of).toList(), contact.phones(),
					contact.fields().isEmpty() ? null : FieldValue.byField(contact.fields()));
		}

	}

	/** Members are absent when they name none. */
	record ChangeData(@Nullable List<String> emailsCome, @Nullable List<String> emailsGone) {

		static ChangeData of(ContactChanged event) {
			return new ChangeData(event.come().isEmpty() ? null : event.come(),
					event.gone().isEmpty() ? null : event.gone());
		}

	}

	record EmailData(String emailId, String address, boolean current, @Nullable String replacedBy,
			@Nullable String askedBy) {

		static EmailData of(ContactEmail email) {
			return new EmailData(email.emailId(), email.address(), email.current(), email.replacedBy(),
					email.askedBy());
		}

	}

}
