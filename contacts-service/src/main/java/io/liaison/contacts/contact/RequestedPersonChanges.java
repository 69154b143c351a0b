package io.liaison.contacts.contact;

import io.liaison.contacts.contact.address.AddressFollower;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import org.springframework.stereotype.Component;

/**
 * Carries out what approved change requests say of persons. Each step may be taken again.
 */
@Component
public class RequestedPersonChanges {

	private final Contacts contacts;

	private final AddressFollower follower;

	RequestedPersonChanges(Contacts contacts, AddressFollower follower) {
		this.contacts = contacts;
		this.follower = follower;
	}

	public Contact follow(String contactId, RequestedChange change) {
		boolean addresses = !change.come().isEmpty() || !change.replaced().isEmpty() || !change.gone().isEmpty();
		if (addresses) {
			this.follower.expect(contactId);
		}
		Contact changed = this.contacts.rename(contactId, step(), (contact) -> contact.follow(change));
		if (addresses) {
			this.follower.changed(contactId);
		}
		return changed;
	}

	/**
	 * Erases a person whom no account knows any more.
	 * @return whether the person is erased; not where another account has come
	 */
	public boolean erase(String contactId) {
		return this.contacts.rename(contactId, step(), (contact) -> {
			if (contact.accounts().isEmpty()) {
				contact.erase();
			}
		}).isErased();
	}

	/** State tells what is left to do, so no command is the same as another. */
	private static Command step() {
		return Command.system(Ids.random()).shrinkingRights();
	}

}
