package io.liaison.contacts.bootstrap;

import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountOwner;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.ContactIdentity;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.EmailAddress;
import io.liaison.contacts.contact.Person;
import io.liaison.contacts.contact.PersonName;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the provider's account and its owner at the first start, so that somebody can
 * sign in. All ids are derived: two instances at once, or one after a crash, make the
 * same documents, the account last.
 */
@Component
@Order(2)
class OwnerBootstrap implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(OwnerBootstrap.class);

	private static final Command COMMAND = Command.system("first-start");

	private final Accounts accounts;

	private final Contacts contacts;

	private final ContactIdentity identity;

	private final Roles roles;

	private final String ownerEmail;

	private final String providerName;

	OwnerBootstrap(Accounts accounts, Contacts contacts, ContactIdentity identity, Roles roles,
			@Value("${liaison.owner-email:}") String ownerEmail,
			@Value("${liaison.provider-name}") String providerName) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.identity = identity;
		this.roles = roles;
		this.ownerEmail = ownerEmail;
		this.providerName = providerName;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.ownerEmail.isBlank()) {
			if (this.accounts.find(Provider.ACCOUNT_ID).isEmpty()) {
				log.warn("There is no provider account yet, and liaison.owner-email names nobody to own it.");
			}
			return;
		}
		EmailAddress address = address();
		Account account = this.accounts.find(Provider.ACCOUNT_ID).orElseGet(() -> open(address));
		AccountOwner owner = account.owner();
		if (owner != null && !owner.emailId().equals(this.identity.emailId(owner.contactId(), address))) {
			log.warn("liaison.owner-email has changed since the first start and is ignored.");
		}
	}

	private Account open(EmailAddress address) {
		PersonName name = new PersonName("Owner", null);
		String contactId = this.contacts.recognise(List.of(new Person(name, List.of(address), ""))).getFirst().id();
		AccountOwner owner = new AccountOwner(contactId, this.identity.emailId(contactId, address));
		Contact contact = Contact.create(contactId, new ContactDetails(name, List.of(address), List.of(), null, null),
				(email) -> this.identity.emailId(contactId, email), List.of(Provider.ACCOUNT_ID), null, Actor.system());
		this.contacts.createAll(COMMAND, List.of(contact));
		AccountProfile profile = new AccountProfile(this.providerName, AccountType.COMPANY,
				AccountSide.PROVIDER.name());
		this.accounts.createAll(COMMAND, List
			.of(Account.openProvider(Provider.ACCOUNT_ID, profile, owner, this.roles.catalogue(), Actor.system())));
		return this.accounts.get(Provider.ACCOUNT_ID);
	}

	private EmailAddress address() {
		try {
			return new EmailAddress(this.ownerEmail);
		}
		catch (Refusal refusal) {
			throw new IllegalStateException("liaison.owner-email is not an e-mail address");
		}
	}

}
