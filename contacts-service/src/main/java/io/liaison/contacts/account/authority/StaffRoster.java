package io.liaison.contacts.account.authority;

import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.address.StaffRule;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Says who is staff by the roster of the provider's account: what a contact remembers of
 * its accounts may lack the link.
 */
@Component
class StaffRoster implements StaffRule {

	private final Accounts accounts;

	private final Roles roles;

	private final OwnerRule owners;

	StaffRoster(Accounts accounts, Roles roles, OwnerRule owners) {
		this.accounts = accounts;
		this.roles = roles;
		this.owners = owners;
	}

	@Override
	public void requireChange(String contactId, Caller caller, boolean addresses, Set<String> gone) {
		Account provider = this.accounts.find(Provider.ACCOUNT_ID).orElse(null);
		Link link = (provider != null) ? provider.link(contactId).orElse(null) : null;
		if (provider == null || link == null) {
			return;
		}
		if (!contactId.equals(caller.contactId())) {
			// nobody is cut off from below
			RoleAuthority.of(caller, provider, this.accounts, this.roles.catalogue())
				.requireChange(contactId, link.roleIds(), link.roleIds());
			if (addresses && !caller.may("operations.manage")) {
				throw Refusal.forbidden("The addresses of staff are changed by themselves or by an owner.");
			}
		}
		this.owners.requireOwnerWithout(provider, contactId, gone);
	}

}
