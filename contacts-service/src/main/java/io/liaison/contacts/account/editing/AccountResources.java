package io.liaison.contacts.account.editing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.modifier.LastModifier;
import io.liaison.contacts.modifier.Modifiers;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.PurchaserScope;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Modification;
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

	private final LinkModifications links;

	private final Modifiers modifiers;

	private final Accounts accounts;

	AccountResources(Contacts contacts, Profiles profiles, LoginStatuses loginStatuses, Roles roles,
			LinkModifications links, Modifiers modifiers, Accounts accounts) {
		this.contacts = contacts;
		this.profiles = profiles;
		this.loginStatuses = loginStatuses;
		this.roles = roles;
		this.links = links;
		this.modifiers = modifiers;
		this.accounts = accounts;
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
				account.vacancies(this.roles.catalogue()), linked, purchasers(account, caller),
				account.modified().map(Modification::at).orElse(null), this.modifiers.of(account.modified(), caller));
	}

	/** For whoever reads the contacts; somebody of a purchaser sees no other one. */
	private List<NamedPurchaser> purchasers(Account account, Caller caller) {
		if (!caller.may("contacts.read", account.id())) {
			return List.of();
		}
		List<Purchaser> visible = account.purchasers()
			.stream()
			.filter((it) -> caller.via() == null || it.accountId().equals(caller.via()))
			.toList();
		Map<String, Account> named = this.accounts.findAll(visible.stream().map(Purchaser::accountId).toList());
		return visible.stream()
			.map((it) -> new NamedPurchaser(it.accountId(),
					Optional.ofNullable(named.get(it.accountId())).map(Account::name).orElse(""), it.scopes()))
			.toList();
	}

	LinkedContact linked(Account account, Link link, Caller caller) {
		Contact contact = this.contacts.get(link.contactId());
		// the account's own is this link's while no other event followed
		Optional<Modification> last = this.links.last(account.id(), link)
			.or(() -> account.modified().filter((it) -> account.sequence() == link.revision()));
		return LinkedContact.of(link, contact, this.profiles.of(account.id(), link, contact), caller)
			.modified(last.map(Modification::at).orElse(null), this.modifiers.of(last, caller));
	}

	private static List<String> active(Account account) {
		return account.links().stream().filter(Link::active).map(Link::contactId).toList();
	}

	/**
	 * @param phase SETUP until all required roles have been held once, then READY (D20)
	 * @param missingRoles required roles that too few contacts hold
	 * @param lastModifiedAt when the account or its roster changed last, and by whom;
	 * absent of accounts from before that was kept
	 */
	record AccountResource(String id, String name, String side, String type, String programme, boolean active,
			@Nullable String timeZone, LoginStatus loginStatus, String phase, List<String> missingRoles,
			List<LinkedContact> contacts, List<NamedPurchaser> purchasers, @Nullable Instant lastModifiedAt,
			@Nullable LastModifier lastModifiedBy) {
	}

	/** Whose people may act for the account, and what they may look after (D16). */
	record NamedPurchaser(String accountId, String name, List<PurchaserScope> scopes) {
	}

	/**
	 * A contact as the account knows it. Staff also see what stands at the contact only,
	 * after that.
	 *
	 * @param emailId the address that the account uses; also the first of the list
	 * @param permissions of roles of which not all was chosen, what was
	 * @param lastModifiedAt when the link changed last, and by whom; told of a link that
	 * is read alone
	 */
	record LinkedContact(String contactId, String name, @Nullable String givenName, @Nullable String familyName,
			boolean active, @Nullable String emailId, List<String> roles, @Nullable String title,
			List<LinkedEmail> emails, List<String> phones, Map<String, List<String>> permissions,
			@Nullable Instant lastModifiedAt, @Nullable LastModifier lastModifiedBy) {

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
					used.map(ContactEmail::emailId).orElse(null), link.roleIds(), profile.title(), emails, phones,
					link.chosen(), null, null);
		}

		LinkedContact modified(@Nullable Instant at, @Nullable LastModifier by) {
			return new LinkedContact(this.contactId, this.name, this.givenName, this.familyName, this.active,
					this.emailId, this.roles, this.title, this.emails, this.phones, this.permissions, at, by);
		}

	}

	record LinkedEmail(String emailId, String address) {

		static LinkedEmail of(ContactEmail email) {
			return new LinkedEmail(email.emailId(), email.address());
		}

	}

}
