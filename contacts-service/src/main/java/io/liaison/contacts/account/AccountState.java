package io.liaison.contacts.account;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.account.pending.PendingRequests;
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.programme.Policy;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.RosterTerms;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an account.
 *
 * @param settled whether all roles have had their least numbers of holders once; before,
 * the account is in SETUP (D20)
 * @param owner of the provider's account alone
 * @param origin the import that created it
 * @param policy how customers' changes come about, by type of operation, where the
 * account has a policy of its own (C6)
 * @param requests what it remembers of change requests; absent before the first
 * @param purchasers whose people may act for it; absent where there are none
 */
record AccountState(String name, SearchName search, AccountSide side, AccountType type, String programme,
		boolean active, boolean settled, @Nullable String timeZone, @Nullable AccountOwner owner, Roster roster,
		@Nullable String origin, @Nullable Map<String, Policy> policy, @Nullable PendingRequests requests,
		@Nullable List<Purchaser> purchasers) {

	static AccountState of(AccountSide side, AccountProfile profile, @Nullable AccountOwner owner, Roster roster,
			RoleCatalogue catalogue, @Nullable String origin) {
		boolean settled = roster.vacant(catalogue.applicable(side, profile.programme())).isEmpty();
		return new AccountState(profile.name(), SearchName.of(profile.name()), side, profile.type(),
				profile.programme(), profile.active(), settled, profile.timeZone(), owner, roster, origin, null, null,
				null);
	}

	AccountState as(AccountProfile profile, boolean allRequiredHeld) {
		return new AccountState(profile.name(), SearchName.of(profile.name()), this.side, profile.type(),
				profile.programme(), profile.active(), allRequiredHeld, profile.timeZone(), this.owner, this.roster,
				this.origin, this.policy, this.requests, this.purchasers);
	}

	/**
	 * A plan's purchasers are stored beside its links: an instance that knows none keeps
	 * them.
	 */
	AccountState with(RosterPlan plan) {
		List<Purchaser> named = plan.roster().purchasers();
		return new AccountState(this.name, this.search, this.side, this.type, this.programme, this.active,
				plan.settled(), this.timeZone, this.owner, new Roster(plan.roster().links()), this.origin, this.policy,
				this.requests, named.isEmpty() ? null : named);
	}

	AccountState with(PendingRequests next) {
		return new AccountState(this.name, this.search, this.side, this.type, this.programme, this.active, this.settled,
				this.timeZone, this.owner, this.roster, this.origin, this.policy, next, this.purchasers);
	}

	AccountState with(Map<String, Policy> own) {
		return new AccountState(this.name, this.search, this.side, this.type, this.programme, this.active, this.settled,
				this.timeZone, this.owner, this.roster, this.origin, own.isEmpty() ? null : Map.copyOf(own),
				this.requests, this.purchasers);
	}

	/** The roster, with the purchasers. */
	Roster planned() {
		return (this.purchasers != null) ? this.roster.managedBy(this.purchasers) : this.roster;
	}

	List<RoleDefinition> applicable(RoleCatalogue catalogue) {
		return catalogue.applicable(this.side, this.programme);
	}

	RosterTerms terms(RoleCatalogue catalogue) {
		List<String> always = (this.side == AccountSide.CUSTOMER) ? List.of(RoleDefinition.MEMBER) : List.of();
		return new RosterTerms(applicable(catalogue), always, this.settled);
	}

	Map<String, Policy> policies() {
		return (this.policy != null) ? this.policy : Map.of();
	}

	PendingRequests pending() {
		return (this.requests != null) ? this.requests : PendingRequests.NONE;
	}

}
