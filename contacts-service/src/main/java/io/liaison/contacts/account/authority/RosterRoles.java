package io.liaison.contacts.account.authority;

import java.util.List;
import java.util.Optional;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.editing.HeldRoles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

import org.springframework.stereotype.Component;

/**
 * Says what somebody holds by the rosters, never by what a token says.
 */
@Component
record RosterRoles(Accounts accounts) implements HeldRoles {

	@Override
	public List<String> of(Caller caller) {
		String through = (caller.side() == Side.PROVIDER) ? Provider.ACCOUNT_ID
				: Optional.ofNullable(caller.via()).orElse(caller.accountId());
		String contactId = caller.contactId();
		return (through == null || contactId == null) ? List.of()
				: this.accounts.find(through)
					.flatMap((account) -> account.link(contactId))
					.filter(Link::active)
					.map(Link::roleIds)
					.orElse(List.of());
	}

}
