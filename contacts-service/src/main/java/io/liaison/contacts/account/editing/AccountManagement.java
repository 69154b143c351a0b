package io.liaison.contacts.account.editing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.authority.DirectChanges;
import io.liaison.contacts.account.authority.OwnerRule;
import io.liaison.contacts.account.authority.RoleAuthority;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RecentSignIn;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides about accounts and who acts for them.
 */
@Service
class AccountManagement {

	private final Accounts accounts;

	private final Contacts contacts;

	private final Roles roles;

	private final Profiles profiles;

	private final OwnerRule owners;

	private final DirectChanges direct;

	private final InstantSource clock;

	AccountManagement(Accounts accounts, Contacts contacts, Profiles profiles, Roles roles, OwnerRule owners,
			DirectChanges direct, InstantSource clock) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.profiles = profiles;
		this.roles = roles;
		this.owners = owners;
		this.direct = direct;
		this.clock = clock;
	}

	/**
	 * @throws Refusal UNPROCESSABLE for an unknown programme or a second provider
	 */
	Account open(Command command, AccountSide side, AccountProfile profile) {
		RoleCatalogue catalogue = this.roles.catalogue();
		if (side == AccountSide.PROVIDER) {
			throw Refusal.of(Kind.UNPROCESSABLE, "one-provider", "The provider's account is made at the first start.");
		}
		if (side == AccountSide.CUSTOMER) {
			catalogue.requireProgramme(profile.programme());
		}
		return this.accounts.create(command, Account.open(Ids.from(command), side, profile, catalogue, null));
	}

	Account change(String id, Command command, @Nullable String ifMatch, AccountChange change) {
		RoleCatalogue catalogue = this.roles.catalogue();
		return this.accounts.change(id, change.deactivates() ? command.shrinkingRights() : command, (account) -> {
			ETags.require(ifMatch, account.version());
			account.change(change.of(account.profile()), catalogue);
		});
	}

	/**
	 * Links the contact, or gives its link these roles and this address.
	 * @param entry what the account knows of the contact, besides the address
	 * @throws Refusal NOT_FOUND, CONFLICT past a limit and once the person is erased,
	 * UNPROCESSABLE for a role or address that does not fit; FORBIDDEN where it concerns
	 * more than the caller may; UNAUTHENTICATED to let somebody do more by a sign-in of
	 * long ago
	 */
	Linked link(String accountId, Command command, @Nullable String ifMatch, SetRoles wanted, ProfileEntry entry,
			Caller caller) {
		RoleCatalogue catalogue = this.roles.catalogue();
		Account before = this.accounts.get(accountId);
		requireKnown(before, wanted.contactId(), caller);
		Contact contact = this.contacts.get(wanted.contactId());
		SetRoles request = addressed(wanted, before, contact, caller);
		Optional<Link> link = before.link(wanted.contactId());
		contact.requirePerson();
		if (link.isEmpty() && !contact.active()) {
			throw Refusal.conflict("contact-inactive", "The contact is out of use. Bring it back first.");
		}
		boolean shrinks = link.filter((it) -> it.roleIds().containsAll(wanted.roles())).isPresent();
		Command allowed = shrinks ? command.shrinkingRights() : command;
		decide(before, request, ifMatch, catalogue, caller);
		Contact joined = this.contacts.change(contact.id(), allowed,
				(it) -> it.joins(accountId, link.isPresent() ? 0 : before.sequence()));
		learn(accountId, link.orElse(null), joined, allowed, entry.using(request.emailId()));
		Account after = this.accounts.change(accountId, allowed, (account) -> {
			if (link.isPresent() && account.link(contact.id()).isEmpty()) {
				throw Refusal.of(Kind.STALE, "stale", "The contact was taken out of the account meanwhile.");
			}
			decide(account, request, ifMatch, catalogue, caller);
			// later than the account: an erasure writes the contact, then the account
			this.contacts.get(contact.id()).requirePerson();
		});
		return new Linked(after, link.isEmpty());
	}

	/**
	 * Takes the contact out of the account; it stays a contact (C3).
	 */
	void unlink(String accountId, String contactId, Command command, @Nullable String ifMatch, Caller caller) {
		RoleCatalogue catalogue = this.roles.catalogue();
		Command shrinking = command.shrinkingRights();
		Account after = this.accounts.change(accountId, shrinking, (account) -> {
			Link link = account.link(contactId).orElseThrow(() -> Refusal.notFound("link"));
			this.direct.require(account, "remove-contact", caller);
			ETags.require(ifMatch, link.revision());
			RoleAuthority.of(caller, account, this.accounts, catalogue)
				.requireChange(contactId, link.roleIds(), List.of());
			List<Link> before = account.links();
			account.unlink(contactId, catalogue, account.settled());
			this.owners.requireOwner(account, before);
		});
		this.contacts.change(contactId, shrinking, (contact) -> contact.leaves(accountId, after.sequence()));
	}

	private void decide(Account account, SetRoles request, @Nullable String ifMatch, RoleCatalogue catalogue,
			Caller caller) {
		this.direct.require(account, "set-roles", caller);
		Link link = account.link(request.contactId()).orElse(null);
		RoleAuthority authority = RoleAuthority.of(caller, account, this.accounts, catalogue);
		authority.requireChange(request.contactId(), (link != null) ? link.roleIds() : List.of(), request.roles());
		List<Link> before = account.links();
		account.link(request, catalogue);
		Optional<Link> changed = account.link(request.contactId());
		authority.requireChoice(request.contactId(), (link != null) ? link.roles() : List.of(),
				changed.map(Link::roles).orElse(List.of()));
		if (link != null && changed.filter((it) -> RoleAuthority.isWidened(link, it, catalogue)).isPresent()) {
			RecentSignIn.require(this.clock.instant());
		}
		if (link != null && !changed.map(link::sameAs).orElse(false)) {
			ETags.require(ifMatch, link.revision());
		}
		this.owners.requireOwner(account, before);
	}

	/** A customer sees, and so links, only who stands in the roster already. */
	private static void requireKnown(Account account, String contactId, Caller caller) {
		if (!Provider.isInsider(caller) && account.link(contactId).isEmpty()) {
			throw Refusal.notFound("contact");
		}
	}

	private void learn(String accountId, @Nullable Link link, Contact contact, Command command, ProfileEntry entry) {
		if (link != null) {
			this.profiles.learn(accountId, link, contact, command, entry);
		}
		else {
			this.profiles.learn(accountId, contact, command, entry);
		}
	}

	/**
	 * A customer chooses among the addresses that the account knows. Where none is named,
	 * the one in use stays, or what it was replaced by.
	 */
	private SetRoles addressed(SetRoles wanted, Account account, Contact contact, Caller caller) {
		Optional<Link> link = account.link(contact.id());
		List<ContactEmail> known = Provider.isInsider(caller) ? contact.currentEmails()
				: link.map((it) -> this.profiles.of(account.id(), it, contact).emails(contact)).orElse(List.of());
		List<String> choice = known.stream().map(ContactEmail::emailId).toList();
		if (wanted.emailId() != null && !choice.contains(wanted.emailId())) {
			throw Refusal.invalid("The address is not one of the contact's.",
					new FieldError("/emailId", "names a current e-mail of the contact"));
		}
		Optional<String> used = link.map(Link::emailId);
		if (wanted.emailId() != null || used.filter(choice::contains).isPresent() || choice.isEmpty()) {
			return wanted;
		}
		return wanted.through(used.flatMap(contact::successor)
			.map(ContactEmail::emailId)
			.filter(choice::contains)
			.orElseGet(choice::getFirst));
	}

	/**
	 * @param created whether the link is new
	 */
	record Linked(Account account, boolean created) {
	}

}
