package io.liaison.contacts.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Accounts as clients see them: joined with their contacts and with who can sign in.
 */
@Component
class AccountResources {

	private final Contacts contacts;

	private final LoginStatuses loginStatuses;

	private final Roles roles;

	AccountResources(Contacts contacts, LoginStatuses loginStatuses, Roles roles) {
		this.contacts = contacts;
		this.loginStatuses = loginStatuses;
		this.roles = roles;
	}

	/**
	 * @param caller who may not read contacts sees none but the own entry
	 */
	AccountResource whole(Account account, Caller caller) {
		List<Link> links = caller.may("contacts.read", account.id()) ? account.links()
				: account.links().stream().filter((link) -> link.contactId().equals(caller.contactId())).toList();
		Map<String, Contact> people = this.contacts.findAll(links.stream().map(Link::contactId).toList());
		List<LinkedContact> linked = links.stream()
			.map((link) -> LinkedContact.of(link, people.get(link.contactId())))
			.filter(Objects::nonNull)
			.toList();
		AccountProfile profile = account.profile();
		return new AccountResource(account.id(), profile.name(), account.side().name(), profile.type().name(),
				profile.programme(), profile.active(), profile.timeZone(),
				this.loginStatuses.of(account.id(), active(account)), account.settled() ? "READY" : "SETUP",
				account.vacancies(this.roles.catalogue()), linked);
	}

	@Nullable LinkedContact linked(Account account, Link link) {
		return LinkedContact.of(link, this.contacts.get(link.contactId()));
	}

	private static List<String> active(Account account) {
		return account.links().stream().filter(Link::active).map(Link::contactId).toList();
	}

	/**
	 * @param phase SETUP until all required roles have been held once, then READY (D20)
	 * @param missingRoles required roles that too few contacts hold
	 */
	record AccountResource(String id, String name, String side, String type, String programme, boolean active,
			@Nullable String timeZone, LoginStatus loginStatus, String phase, List<String> missingRoles,
			List<LinkedContact> contacts) {
	}

	/**
	 * @param emailId the address that the account uses; also the first of the list
	 */
	record LinkedContact(String contactId, String name, @Nullable String givenName, @Nullable String familyName,
			boolean active, @Nullable String emailId, List<String> roles, List<LinkedEmail> emails,
			List<String> phones) {

		static @Nullable LinkedContact of(Link link, @Nullable Contact contact) {
			if (contact == null) {
				return null;
			}
			List<ContactEmail> current = contact.currentEmails();
			List<LinkedEmail> emails = Stream
				.concat(current.stream().filter((email) -> email.emailId().equals(link.emailId())), current.stream())
				.distinct()
				.map((email) -> new LinkedEmail(email.emailId(), email.address()))
				.toList();
			return new LinkedContact(contact.id(), contact.name().full(), contact.name().given(),
					contact.name().family(), link.active() && contact.active(), link.emailId(), link.roleIds(), emails,
					contact.phones());
		}

	}

	record LinkedEmail(String emailId, String address) {
	}

}
