package io.liaison.contacts.importplan;

import io.liaison.contacts.account.AccountIdentity;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.naming.MailDomain;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;

/**
 * What one import works with.
 *
 * @param catalogue role definitions as of its beginning
 * @param by who brought the file
 */
record ImportContext(Accounts accounts, AccountIdentity accountIdentity, Contacts contacts, Profiles profiles,
		ContactMatcher<Contact> matcher, EmailIds emailIds, MailDomain mailDomain, RoleCatalogue catalogue,
		ImportOptions options, String importId, Actor by) {

	/** Whether that contact brought the file. */
	boolean isBroughtBy(String contactId) {
		return contactId.equals(this.by.id());
	}

	/** The command of this import on a document it writes once. */
	Command command() {
		return Command.system(this.importId).by(this.by);
	}

	/** The command on a contact, which one import may link to several accounts. */
	Command command(String accountId) {
		return Command.system(this.importId + " " + accountId).by(this.by);
	}

}
