package io.liaison.contacts.account.editing;

import java.util.ArrayList;
import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.authority.DirectChanges;
import io.liaison.contacts.account.authority.RoleAuthority;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about what an account knows of those who act for it (D5).
 */
@Service
class ProfileManagement {

	private final Accounts accounts;

	private final Contacts contacts;

	private final Profiles profiles;

	private final Roles roles;

	private final DirectChanges direct;

	ProfileManagement(Accounts accounts, Contacts contacts, Profiles profiles, Roles roles, DirectChanges direct) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.profiles = profiles;
		this.roles = roles;
		this.direct = direct;
	}

	/**
	 * @throws Refusal NOT_FOUND when the contact is not linked
	 */
	Known get(String accountId, String contactId) {
		Linked linked = linked(accountId, contactId);
		return new Known(linked.profile(), linked.contact());
	}

	/**
	 * @throws Refusal STALE, PRECONDITION_REQUIRED, INVALID, FORBIDDEN for somebody whose
	 * roles are not the caller's to decide about
	 */
	Known change(String accountId, String contactId, Command command, @Nullable String ifMatch, MergePatch patch,
			Caller caller) {
		Linked linked = linked(accountId, contactId);
		this.direct.require(linked.account(), "edit-details", caller);
		if (patch.has("emailIds") || linked.account().side() == AccountSide.PROVIDER) {
			requireAuthority(linked.account(), linked.link(), caller);
		}
		Profile changed = this.profiles.change(accountId, linked.link(), linked.contact(), command, (profile) -> {
			ETags.require(ifMatch, profile.version());
			profile.change(entry(patch, profile, linked.contact(), caller));
		});
		return new Known(changed, linked.contact());
	}

	/**
	 * Whose address is whose to choose is as with roles: nobody is cut off from below.
	 */
	private void requireAuthority(Account account, Link link, Caller caller) {
		RoleAuthority.of(caller, account, this.accounts, this.roles.catalogue())
			.requireChange(link.contactId(), link.roleIds(), link.roleIds());
	}

	private static ProfileEntry entry(MergePatch patch, Profile profile, Contact contact, Caller caller) {
		List<String> emailIds = patch.texts("emailIds", profile.emailIds(), Contact.MAX_EMAILS, 64);
		// others may name an address that was replaced and is still to be followed
		if (patch.has("emailIds")) {
			requireKnown(emailIds, Provider.isInsider(caller) ? contact.currentEmails() : profile.emails(contact));
		}
		return new ProfileEntry(patch.text("title", profile.title(), ProfileEntry.MAX_TITLE_LENGTH),
				patch.texts("phones", profile.phones(), ContactDetails.MAX_PHONES, ContactDetails.MAX_PHONE_LENGTH),
				emailIds);
	}

	/** An account learns of no address by its id; staff know all. */
	private static void requireKnown(List<String> emailIds, List<ContactEmail> emails) {
		List<String> known = emails.stream().map(ContactEmail::emailId).toList();
		List<FieldError> errors = new ArrayList<>();
		for (int i = 0; i < emailIds.size(); i++) {
			if (!known.contains(emailIds.get(i))) {
				errors.add(new FieldError("/emailIds/" + i, "names a current e-mail of the contact"));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("The address is not one of the contact's.", errors.toArray(FieldError[]::new));
		}
	}

	private Linked linked(String accountId, String contactId) {
		Account account = this.accounts.get(accountId);
		Link link = account.link(contactId).orElseThrow(() -> Refusal.notFound("link"));
		Contact contact = this.contacts.get(contactId);
		Profile profile = this.profiles.of(account.id(), link, contact);
		return new Linked(account, link, contact, profile);
	}

	/** A profile, and whose it is. */
	record Known(Profile profile, Contact contact) {
	}

	private record Linked(Account account, Link link, Contact contact, Profile profile) {
	}

}
