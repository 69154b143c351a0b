package io.liaison.contacts.account.editing;

import java.util.List;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.authority.OwnerRule;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/**
 * Ends a place in an account of a person who is erased, whatever falls vacant by it.
 */
@Component
public class LinkEnding {

	private final Accounts accounts;

	private final Roles roles;

	private final OwnerRule owners;

	LinkEnding(Accounts accounts, Roles roles, OwnerRule owners) {
		this.accounts = accounts;
		this.roles = roles;
		this.owners = owners;
	}

	/**
	 * Where there is no link, whoever is about to make one reads the contact again.
	 * @return number of the account's event as of which there is none; 0 where there is
	 * no account
	 * @throws Refusal CONFLICT when the last owner would go
	 */
	public long end(String accountId, String contactId, Command command) {
		RoleCatalogue catalogue = this.roles.catalogue();
		if (this.accounts.find(accountId).isEmpty()) {
			// it may be about to be opened
			return 0;
		}
		return this.accounts.change(accountId, command.shrinkingRights(), (account) -> {
			List<Link> before = account.links();
			if (account.link(contactId).isEmpty()) {
				account.decideAnew();
				return;
			}
			account.unlink(contactId, catalogue, false);
			this.owners.requireOwner(account, before);
		}).sequence();
	}

}
