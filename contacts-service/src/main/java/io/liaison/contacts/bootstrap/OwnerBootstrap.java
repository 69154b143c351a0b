package io.liaison.contacts.bootstrap;

import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountOwner;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.matching.Person;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.failure.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

	private final ContactMatcher<Contact> matcher;

	private final EmailIds emailIds;

	private final Profiles profiles;

	private final Roles roles;

	private final BootstrapSettings settings;

	OwnerBootstrap(Accounts accounts, Contacts contacts, ContactMatcher<Contact> matcher, EmailIds emailIds,
			Profiles profiles, Roles roles, BootstrapSettings settings) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.matcher = matcher;
		this.emailIds = emailIds;
		this.profiles = profiles;
		this.roles = roles;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Patience.untilTheStoreAnswers(this::openOnce);
	}

	private void openOnce() {
		if (this.settings.ownerEmail().isBlank()) {
			if (this.accounts.find(Provider.ACCOUNT_ID).isEmpty()) {
				log.warn("There is no provider account yet, and liaison.owner-email names nobody to own it.");
			}
			return;
		}
		EmailAddress address = address();
		Account account = this.accounts.find(Provider.ACCOUNT_ID).orElseGet(() -> open(address));
		AccountOwner owner = account.owner();
		if (owner != null && !owner.emailId().equals(this.emailIds.of(owner.contactId(), address))) {
			log.warn("liaison.owner-email has changed since the first start and is ignored.");
		}
	}

	private Account open(EmailAddress address) {
		PersonName name = new PersonName("Owner", null);
		String contactId = this.matcher.match(new Person(name, List.of(address), "")).id();
		AccountOwner owner = new AccountOwner(contactId, this.emailIds.of(contactId, address));
		Contact contact = Contact.create(contactId, new ContactDetails(name, List.of(address), List.of(), null, null),
				(email) -> this.emailIds.of(contactId, email), List.of(Provider.ACCOUNT_ID), null);
		this.contacts.createAll(COMMAND, List.of(contact));
		this.profiles.createAll(COMMAND, List.of(Profile.of(Provider.ACCOUNT_ID, contactId,
				new ProfileEntry(null, List.of(), List.of(owner.emailId())))));
		AccountProfile profile = new AccountProfile(this.settings.providerName(), AccountType.COMPANY,
				AccountSide.PROVIDER.name());
		this.accounts.createAll(COMMAND,
				List.of(Account.openProvider(Provider.ACCOUNT_ID, profile, owner, this.roles.catalogue())));
		return this.accounts.get(Provider.ACCOUNT_ID);
	}

	private EmailAddress address() {
		try {
			return new EmailAddress(this.settings.ownerEmail());
		}
		catch (Refusal refusal) {
			throw new IllegalStateException("liaison.owner-email is not an e-mail address");
		}
	}

}
