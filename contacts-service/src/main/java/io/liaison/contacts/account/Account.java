package io.liaison.contacts.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.liaison.contacts.account.AccountEvent.AccountChanged;
import io.liaison.contacts.account.AccountEvent.AccountCreated;
import io.liaison.contacts.account.AccountEvent.AccountImported;
import io.liaison.contacts.account.AccountEvent.ContactLinked;
import io.liaison.contacts.account.AccountEvent.ContactUnlinked;
import io.liaison.contacts.account.AccountEvent.LinkChanged;
import io.liaison.contacts.account.pending.PendingRequests;
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.programme.Policy;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.RosterTerms;
import io.liaison.contacts.roster.operation.AccountOperation;
import io.liaison.contacts.roster.operation.SetActive;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.contacts.roster.operation.Unlink;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A company, family or person that is served, with the roster of contacts acting for it.
 */
public final class Account extends Aggregate<AccountState> {

	Account(String id, @Nullable AccountState state) {
		super(id, state);
	}

	/**
	 * @param origin the import that creates it
	 */
	public static Account open(String id, AccountSide side, AccountProfile profile, RoleCatalogue catalogue,
			@Nullable String origin) {
		Account account = new Account(id, null);
		account.become(AccountState.of(side, profile, null, new Roster(List.of()), catalogue, origin),
				new AccountCreated());
		return account;
	}

	/**
	 * The provider's own account, with the first of its staff as owner in the same write.
	 */
	public static Account openProvider(String id, AccountProfile profile, AccountOwner owner, RoleCatalogue catalogue) {
		Link link = Link.of(owner.contactId(), owner.emailId(), List.of(RoleDefinition.OWNER), 1, null);
		Account account = new Account(id, null);
		account.become(
				AccountState.of(AccountSide.PROVIDER, profile, owner, new Roster(List.of(link)), catalogue, null),
				new AccountCreated());
		return account;
	}

	/**
	 * @throws Refusal UNPROCESSABLE for an unknown programme; CONFLICT when contacts hold
	 * roles that the new programme does not have, or for the provider's own account
	 */
	public void change(AccountProfile profile, RoleCatalogue catalogue) {
		AccountState before = state();
		if (profile.equals(profile())) {
			return;
		}
		boolean programme = !profile.programme().equals(before.programme());
		if ((programme && side() != AccountSide.CUSTOMER) || (!profile.active() && side() == AccountSide.PROVIDER)) {
			throw Refusal.conflict("not-a-customer",
					"Only a customer's account has a programme, and the provider's own is never inactive.");
		}
		if (programme) {
			catalogue.requireProgramme(profile.programme());
			Set<String> known = catalogue.ids(side(), profile.programme());
			if (before.roster().links().stream().anyMatch((link) -> !known.containsAll(link.roleIds()))) {
				throw Refusal.conflict("roles-in-use",
						"Contacts hold roles of the account's programme. Take those away first.");
			}
		}
		become(before.as(profile,
				programme ? before.roster().vacant(catalogue.applicable(side(), profile.programme())).isEmpty()
						: before.settled()),
				new AccountChanged());
	}

	/** What operations would come to; changes nothing. */
	public RosterPlan plan(List<? extends AccountOperation> operations, RoleCatalogue catalogue) {
		return state().planned().plan(operations, state().terms(catalogue), sequence() + 1);
	}

	/** The same of operations that are one change. */
	public RosterPlan planTogether(List<? extends AccountOperation> operations, RoleCatalogue catalogue) {
		return state().planned().planTogether(operations, state().terms(catalogue), sequence() + 1);
	}

	/** How customers' changes come about, where that is the account's own. */
	public Map<String, Policy> policy() {
		return state().policies();
	}

	/** Has that policy from now on; absent types are the programme's to say. */
	public void adopt(Map<String, Policy> policy) {
		if (!policy.equals(policy())) {
			become(state().with(policy));
		}
	}

	/** What is remembered of change requests. */
	public PendingRequests requests() {
		return state().pending();
	}

	/** Another change request is pending, or none any more. */
	public void remember(PendingRequests next) {
		if (!next.equals(requests())) {
			become(state().with(next));
		}
	}

	/**
	 * Brings a change request in force.
	 * @param plan of this account as it is now
	 */
	public void apply(PendingRequests next, RosterPlan plan, RosterChanged event) {
		if (changesBy(plan)) {
			become(state().with(plan).with(next), event);
			return;
		}
		remember(next);
	}

	/** Whether that plan of it makes anything different. */
	public boolean changesBy(RosterPlan plan) {
		return !plan.changed().isEmpty() || !plan.roster().purchasers().equals(purchasers());
	}

	/** Whose people may act for it (D16). */
	public List<Purchaser> purchasers() {
		return state().planned().purchasers();
	}

	/**
	 * Gives a contact its place in the account.
	 * @throws Refusal UNPROCESSABLE for a role that the account does not have; CONFLICT
	 * past a limit (S2, Q15, C4, D20)
	 */
	public void link(SetRoles wanted, RoleCatalogue catalogue) {
		@Nullable Link before = link(wanted.contactId()).orElse(null);
		RosterPlan plan = plan(List.of(wanted), catalogue).requireAllowed();
		if (!plan.changed().isEmpty()) {
			become(state().with(plan), (before == null) ? new ContactLinked(wanted.contactId())
					: new LinkChanged(wanted.contactId(), GoverningRoles.taken(before, plan, catalogue)));
		}
	}

	/**
	 * @param settled whether required roles must not fall vacant; else it is in SETUP
	 * @throws Refusal NOT_FOUND when the contact is not linked; CONFLICT (Q17)
	 */
	public void unlink(String contactId, RoleCatalogue catalogue, boolean settled) {
		Link before = link(contactId).orElseThrow(() -> Refusal.notFound("link"));
		RosterPlan plan = plan(new Unlink(contactId), catalogue, settled);
		become(state().with(plan), new ContactUnlinked(contactId, GoverningRoles.taken(before, plan, catalogue)));
	}

	/**
	 * Takes a contact's place out of use, or into use again. For staff: where a required
	 * role falls vacant the account is in SETUP again (C3).
	 * @throws Refusal CONFLICT past a limit
	 */
	public void activate(String contactId, boolean active, RoleCatalogue catalogue) {
		RosterPlan plan = plan(new SetActive(contactId, active), catalogue, active && settled());
		if (!plan.changed().isEmpty()) {
			List<RoleAssignment> held = link(contactId).map(Link::roles).orElse(List.of());
			become(state().with(plan),
					new LinkChanged(contactId, active ? List.of() : GoverningRoles.of(held, catalogue)));
		}
	}

	/** Stays as it is; whoever decides about it as it was read decides again. */
	public void decideAnew() {
		become(state());
	}

	private RosterPlan plan(AccountOperation operation, RoleCatalogue catalogue, boolean settled) {
		RosterTerms terms = new RosterTerms(state().applicable(catalogue), List.of(), settled);
		return state().planned().plan(List.of(operation), terms, sequence() + 1).requireAllowed();
	}

	/** Takes what a file says of this account, by a plan of it as it is now. */
	public void takeImported(RosterPlan plan) {
		if (!plan.changed().isEmpty()) {
			become(state().with(plan), new AccountImported(List.copyOf(plan.changed())));
		}
	}

	public String name() {
		return state().name();
	}

	public AccountSide side() {
		return state().side();
	}

	public AccountProfile profile() {
		AccountState now = state();
		return new AccountProfile(now.name(), now.type(), now.programme(), now.timeZone(), now.active());
	}

	public @Nullable AccountOwner owner() {
		return state().owner();
	}

	/** The import that created the account. */
	public @Nullable String origin() {
		return state().origin();
	}

	public List<Link> links() {
		return state().roster().links();
	}

	public Optional<Link> link(String contactId) {
		return state().roster().link(contactId);
	}

	/** Whether least numbers of holders are in force. */
	public boolean settled() {
		return state().settled();
	}

	/** Required roles that nobody holds. */
	public List<String> vacancies(RoleCatalogue catalogue) {
		return state().roster().vacant(state().applicable(catalogue));
	}

	SearchName search() {
		return state().search();
	}

}
