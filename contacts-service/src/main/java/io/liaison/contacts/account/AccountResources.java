package io.liaison.contacts.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
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

	private final Profiles profiles;

	AccountResources(Contacts contacts, Profiles profiles, LoginStatuses loginStatuses, Roles roles) {
		this.contacts = contacts;
		this.profiles = profiles;
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
		Map<String, Profile> profiles = this.profiles.of(account.id(), links, people);
		List<LinkedContact> linked = new ArrayList<>();
		for (Link link : links) {
			Contact contact = people.get(link.contactId());
			Profile known = profiles.get(link.contactId());
			if (contact != null && known != null) {
				linked.add(LinkedContact.of(link, contact, known, caller));
			}
		}
		AccountProfile profile = account.profile();
		return new AccountResource(account.id(), profile.name(), account.side().name(), profile.type().name(),
				profile.programme(), profile.active(), profile.timeZone(),
				this.loginStatuses.of(account.id(), active(account)), account.settled() ? "READY" : "SETUP",
				account.vacancies(this.roles.catalogue()), linked);
	}

	LinkedContact linked(Account account, Link link, Caller caller) {
		Contact contact = this.contacts.get(link.contactId());
		return LinkedContact.of(link, contact, this.profiles.of(account.id(), link, contact), caller);
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
	 * A contact as the account knows it. Staff also see what stands at the contact only,
	 * after that.
	 *
	 * @param emailId the address that the account uses; also the first of the list
	 */
	record LinkedContact(String contactId, String name, @Nullable String givenName, @Nullable String familyName,
			boolean active, @Nullable String emailId, List<String> roles, @Nullable String title,
			List<LinkedEmail> emails, List<String> phones) {

		static LinkedContact of(Link link, Contact contact, Profile profile, Caller caller) {
			boolean insider = Provider.isInsider(caller);
			List<ContactEmail> known = profile.emails(contact);
			Optional<ContactEmail> used = Optional.ofNullable(link.emailId()).flatMap(contact::successor);
			List<LinkedEmail> emails = Stream
				.of(used.stream().filter(known::contains), known.stream(),
						insider ? contact.currentEmails().stream() : Stream.<ContactEmail>empty())
				.flatMap((some) -> some)
				.distinct()
				.map(LinkedEmail::of)
				.toList();
			List<String> phones = Stream
				.concat(profile.phones().stream(), insider ? contact.phones().stream() : Stream.<String>empty())
				.distinct()
				.toList();
			return new LinkedContact(contact.id(), contact.name().full(), contact.name().given(),
					contact.name().family(), link.active() && contact.active(),
					used.map(ContactEmail::emailId).orElse(null), link.roleIds(), profile.title(), emails, phones);
		}

	}

	record LinkedEmail(String emailId, String address) {

		static LinkedEmail of(ContactEmail email) {
			return new LinkedEmail(email.emailId(), email.address());
		}

	}

}
