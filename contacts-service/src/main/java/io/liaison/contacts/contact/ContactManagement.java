package io.liaison.contacts.contact;

import java.util.List;
import java.util.Objects;

import io.liaison.contacts.contact.Person.Known;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides about people.
 */
@Service
class ContactManagement {

	private final Contacts contacts;

	private final ContactIdentity identity;

	ContactManagement(Contacts contacts, ContactIdentity identity) {
		this.contacts = contacts;
		this.identity = identity;
	}

	/**
	 * @throws Refusal CONFLICT, naming the contact, when the person is known already
	 */
	Contact create(Command command, ContactDetails details, Caller caller) {
		Known known = this.contacts.recognise(List.of(new Person(details.name(), details.emails(), Ids.from(command))))
			.getFirst();
		Contact fresh = Contact.create(known.id(), details, (address) -> this.identity.emailId(known.id(), address),
				List.of(), null, caller.actor());
		try {
			return this.contacts.create(command, fresh);
		}
		catch (Refusal refusal) {
			if (refusal.type().equals("already-exists")) {
				throw Refusal.conflict("contact-exists", "This person is the contact " + known.id() + " already.");
			}
			throw refusal;
		}
	}

	/**
	 * @throws Refusal STALE, PRECONDITION_REQUIRED, INVALID, and FORBIDDEN for the
	 * addresses of a colleague: who may set them may become that colleague
	 */
	Contact change(String id, Command command, @Nullable String ifMatch, MergePatch patch, Caller caller) {
		return this.contacts.rename(id, command, (contact) -> {
			ETags.require(ifMatch, contact.version());
			ContactDetails details = details(patch, contact);
			List<EmailAddress> current = addresses(contact);
			if (!details.emails().equals(current) && contact.accounts().contains(Provider.ACCOUNT_ID)
					&& !Objects.equals(contact.id(), caller.contactId()) && !caller.may("operations.manage")) {
				throw Refusal.forbidden("The addresses of staff are changed by themselves or by an owner.");
			}
			contact.change(details, (address) -> this.identity.emailId(id, address), caller.actor());
		});
	}

	private static ContactDetails details(MergePatch patch, Contact contact) {
		PersonName name = new PersonName(patch.text("givenName", contact.name().given(), PersonName.MAX_LENGTH),
				patch.text("familyName", contact.name().family(), PersonName.MAX_LENGTH));
		List<String> emails = patch.texts("emails", addresses(contact).stream().map(EmailAddress::value).toList(),
				Contact.MAX_EMAILS, ContactController.MAX_ADDRESS_LENGTH);
		return new ContactDetails(name, ContactController.addresses(emails),
				patch.texts("phones", contact.phones(), ContactDetails.MAX_PHONES, ContactDetails.MAX_PHONE_LENGTH),
				patch.text("timeZone", contact.timeZone(), 64), patch.text("language", contact.language(), 35));
	}

	private static List<EmailAddress> addresses(Contact contact) {
		return contact.currentEmails().stream().map((email) -> new EmailAddress(email.address())).toList();
	}

}
