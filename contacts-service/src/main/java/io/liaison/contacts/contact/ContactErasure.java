package io.liaison.contacts.contact;

import io.liaison.platform.command.Command;
import org.springframework.stereotype.Component;

/**
 * Leaves nothing of a person, whoever still knows them; places in accounts are to be
 * ended afterwards.
 */
@Component
public class ContactErasure {

	private final Contacts contacts;

	ContactErasure(Contacts contacts) {
		this.contacts = contacts;
	}

	/**
	 * @return the contact, which joins no account any more
	 */
	public Contact erase(String contactId, Command step) {
		return this.contacts.rename(contactId, step, Contact::erase);
	}

}
