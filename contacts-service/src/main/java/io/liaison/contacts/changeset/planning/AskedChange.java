package io.liaison.contacts.changeset.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.programme.Programme;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.security.Caller;

/**
 * A change as somebody asks for it, with what is known of those it concerns.
 *
 * @param people contacts by id, those that exist
 * @param profiles what the account knows of its contacts, by contact
 * @param purchasers accounts of purchasers among those that are named
 * @param shared ids of those whom another account has in its roster, where it matters
 * @param own addresses of the caller, who acts through a purchaser; else none
 */
record AskedChange(Account account, Programme programme, List<RequestedOperation> operations,
		Map<String, Contact> people, Map<String, Profile> profiles, Set<String> purchasers, Set<String> shared,
		Set<String> own, Caller caller) {

	boolean byInsider() {
		return Provider.isInsider(this.caller);
	}

	Optional<Contact> contact(RequestedOperation operation) {
		return Optional.ofNullable(this.people.get(operation.contactId()));
	}

	/** Those of the contact's addresses that the caller can name. */
	List<String> known(Contact contact) {
		List<ContactEmail> emails = byInsider() ? contact.currentEmails()
				: Optional.ofNullable(this.profiles.get(contact.id()))
					.map((profile) -> profile.emails(contact))
					.orElse(List.of());
		return emails.stream().map(ContactEmail::emailId).toList();
	}

}
