package io.liaison.contacts.account;

import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an account.
 *
 * @param settled whether all roles have had their least numbers of holders once; before,
 * the account is in SETUP (D20)
 * @param owner of the provider's account alone
 * @param origin the import that created it
 */
record AccountState(String name, SearchName search, AccountSide side, AccountType type, String programme,
		boolean active, boolean settled, @Nullable String timeZone, @Nullable AccountOwner owner, Roster roster,
		@Nullable String origin) {

	AccountState with(RosterPlan plan) {
		return new AccountState(this.name, this.search, this.side, this.type, this.programme, this.active,
				plan.settled(), this.timeZone, this.owner, plan.roster(), this.origin);
	}

}
