package io.liaison.contacts.contact;

import io.liaison.platform.store.Command;
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

	public void erase(String contactId, Command step) {
		this.contacts.rename(contactId, step, Contact::erase);
	}

}
