package io.liaison.contacts.contact.editing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.FieldValue;
import io.liaison.contacts.contact.address.AddressFollower;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.contact.address.StaffRule;
import io.liaison.contacts.contactfield.FieldDefinition;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.matching.Person;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.MailDomain;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RecentSignIn;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about people.
 */
@Service
class ContactManagement {

	private final Contacts contacts;

	private final ContactMatcher<Contact> matcher;

	private final EmailIds emailIds;

	private final AddressFollower follower;

	private final StaffRule staff;

	private final MailDomain mailDomain;

	private final CustomFields custom;

	private final InstantSource clock;

	ContactManagement(Contacts contacts, ContactMatcher<Contact> matcher, EmailIds emailIds, AddressFollower follower,
			StaffRule staff, MailDomain mailDomain, CustomFields custom, InstantSource clock) {
		this.contacts = contacts;
		this.matcher = matcher;
		this.emailIds = emailIds;
		this.follower = follower;
		this.staff = staff;
		this.mailDomain = mailDomain;
		this.custom = custom;
		this.clock = clock;
	}

	/**
	 * @throws Refusal CONFLICT, naming the contact, when the person is a contact already
	 */
	Contact create(Command command, ContactDetails asked, Map<String, @Nullable String> values) {
		List<FieldValue> fields = this.custom.values(List.of(), values);
		ContactDetails details = asked.with(this.custom.addresses(asked.emails(), List.of(), fields, true), fields);
		this.mailDomain.require(details.emails(), List.of());
		String id = this.matcher.match(new Person(details.name(), details.emails(), Ids.from(command))).id();
		Contact fresh = Contact.create(id, details, (address) -> this.emailIds.of(id, address), List.of(), null);
		return this.contacts.create(command, fresh)
			.orElseThrow(() -> Refusal.conflict("contact-exists", "This person is the contact " + id + " already."));
	}

	/**
	 * @throws Refusal STALE, PRECONDITION_REQUIRED, INVALID, and FORBIDDEN for a
	 * colleague who may more or whose addresses they are: who may set them may become
	 * that colleague; UNAUTHENTICATED to bring an address by a sign-in of long ago;
	 * CONFLICT when the last owner could not sign in any more
	 */
	Contact change(String id, Command command, @Nullable String ifMatch, MergePatch patch, Caller caller) {
		Function<EmailAddress, String> ids = (address) -> this.emailIds.of(id, address);
		boolean addresses = patch.has("emails") || patch.has("fields");
		if (addresses) {
			this.follower.expect(id);
		}
		Contact changed = this.contacts.rename(id, command, (contact) -> {
			ETags.require(ifMatch, contact.version());
			ContactDetails details = details(patch, contact);
			this.mailDomain.require(details.emails(), contact.addresses());
			if (!contact.addresses().containsAll(details.emails())) {
				// a login follows the address that comes in the place of its own (C13)
				RecentSignIn.require(this.clock.instant());
			}
			this.staff.requireChange(id, caller, !details.emails().equals(contact.addresses()),
					contact.losses(details, ids));
			contact.change(details, ids, caller.accountId());
		});
		if (addresses) {
			this.follower.changed(id);
		}
		return changed;
	}

	private ContactDetails details(MergePatch patch, Contact contact) {
		PersonName name = new PersonName(patch.text("givenName", contact.name().given(), PersonName.MAX_LENGTH),
				patch.text("familyName", contact.name().family(), PersonName.MAX_LENGTH));
		List<String> emails = patch.texts("emails", contact.addresses().stream().map(EmailAddress::value).toList(),
				Contact.MAX_EMAILS, ContactController.MAX_ADDRESS_LENGTH);
		List<FieldValue> fields = this.custom.values(contact.fields(),
				patch.members("fields", contact.fields().size() + 50, FieldDefinition.MAX_LENGTH));
		return new ContactDetails(name,
				this.custom.addresses(ContactController.addresses(emails), contact.fields(), fields,
						patch.has("emails")),
				patch.texts("phones", contact.phones(), ContactDetails.MAX_PHONES, ContactDetails.MAX_PHONE_LENGTH),
				patch.text("timeZone", contact.timeZone(), 64), patch.text("language", contact.language(), 35), fields);
	}

}
