package io.liaison.contacts.clientimport;

import io.liaison.contacts.account.AccountIdentity;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.ContactIdentity;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Command;

/**
 * What an intake works with.
 *
 * @param catalogue role definitions as of its beginning
 * @param forReal false for a preview, which stores nothing
 */
record ImportContext(Accounts accounts, AccountIdentity accountIdentity, Contacts contacts,
		ContactIdentity contactIdentity, RoleCatalogue catalogue, ImportOptions options, String importId, Actor by,
		boolean forReal) {

	/** The command of this import on a document it writes once. */
	Command command() {
		return Command.system(this.importId);
	}

	/** The command on a contact, which one import may link to several accounts. */
	Command command(String accountId) {
		return Command.system(this.importId + " " + accountId);
	}

}
