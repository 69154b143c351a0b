package io.liaison.contacts.account.editing;

import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.authority.OwnerRule;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/**
 * Takes a contact's places in accounts out of use and into use again, for staff (C3).
 */
@Component
public class LinkActivity {

	private final Accounts accounts;

	private final Roles roles;

	private final OwnerRule owners;

	private final Places places;

	LinkActivity(Accounts accounts, Roles roles, OwnerRule owners, Places places) {
		this.accounts = accounts;
		this.roles = roles;
		this.owners = owners;
		this.places = places;
	}

	/** Where the contact has a place in use. */
	public List<String> activeIn(Contact contact) {
		return this.accounts.findAll(this.places.of(contact))
			.values()
			.stream()
			.filter((account) -> account.link(contact.id()).filter(Link::active).isPresent())
			.map(Account::id)
			.sorted()
			.toList();
	}

	/**
	 * Does nothing where there is no link.
	 * @throws Refusal CONFLICT when the last owner would go, or when the account has its
	 * most holders of a role again
	 */
	public void set(String accountId, String contactId, boolean active, Command command) {
		RoleCatalogue catalogue = this.roles.catalogue();
		if (this.accounts.find(accountId).isEmpty()) {
			return;
		}
		this.accounts.change(accountId, active ? command : command.shrinkingRights(), (account) -> {
			List<Link> before = account.links();
			account.activate(contactId, active, catalogue);
			this.owners.requireOwner(account, before);
		});
	}

}
