package io.liaison.contacts.contact;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be recognised: the same e-mail address and the same name are the same
 * contact; another name at the same address is another contact (D21).
 *
 * @param otherMark tells a person without address from others of that name
 */
public record Person(PersonName name, List<EmailAddress> addresses, String otherMark) {

	/** Whether the contact, as it is now, is this person. */
	public boolean is(Contact contact) {
		return contact.name().key().equals(this.name.key()) && (this.addresses.isEmpty()
				? contact.currentEmails().isEmpty() : this.addresses.stream().anyMatch(contact::has));
	}

	List<String> marks() {
		return this.addresses.isEmpty() ? List.of("without address: " + this.otherMark)
				: this.addresses.stream().map(EmailAddress::value).toList();
	}

	/** A sign for each address: the same whenever this name stands at it. */
	Stream<String> signs(ContactIdentity identity) {
		return this.addresses.stream().map((address) -> identity.contactId(address.value(), this.name, 0));
	}

	/**
	 * Who the person is.
	 *
	 * @param id of the contact, existing or to be created
	 */
	public record Known(String id, @Nullable Contact contact) {
	}

}
