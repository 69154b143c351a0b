package io.liaison.contacts.importplan;

import io.liaison.contacts.account.AccountIdentity;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.naming.MailDomain;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Actor;

import org.springframework.stereotype.Component;

/**
 * Plans imports.
 */
@Component
public class ImportPlanning {

	private final Accounts accounts;

	private final AccountIdentity accountIdentity;

	private final Contacts contacts;

	private final Profiles profiles;

	private final ContactMatcher<Contact> matcher;

	private final EmailIds emailIds;

	private final MailDomain mailDomain;

	private final Roles roles;

	ImportPlanning(Accounts accounts, AccountIdentity accountIdentity, Contacts contacts, Profiles profiles,
			ContactMatcher<Contact> matcher, EmailIds emailIds, MailDomain mailDomain, Roles roles) {
		this.accounts = accounts;
		this.accountIdentity = accountIdentity;
		this.contacts = contacts;
		this.profiles = profiles;
		this.matcher = matcher;
		this.emailIds = emailIds;
		this.mailDomain = mailDomain;
		this.roles = roles;
	}

	/**
	 * @param importId the origin of what it creates
	 */
	public ImportPlan plan(ClientFile file, ImportOptions options, String importId, Actor by) {
		return new ImportPlan(new ImportContext(this.accounts, this.accountIdentity, this.contacts, this.profiles,
				this.matcher, this.emailIds, this.mailDomain, this.roles.catalogue(), options, importId, by), file);
	}

}
