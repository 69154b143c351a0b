package io.liaison.contacts.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.contacts.account.AccountEvent.AccountChanged;
import io.liaison.contacts.account.AccountEvent.AccountCreated;
import io.liaison.contacts.account.AccountEvent.AccountImported;
import io.liaison.contacts.account.AccountEvent.ContactLinked;
import io.liaison.contacts.account.AccountEvent.ContactUnlinked;
import io.liaison.contacts.account.AccountEvent.LinkChanged;
import io.liaison.contacts.naming.SearchName;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.AccountOperation;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.RosterTerms;
import io.liaison.contacts.roster.SetRoles;
import io.liaison.contacts.roster.Unlink;
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
		account.become(start(side, profile, null, new Roster(List.of()), catalogue, origin), new AccountCreated());
		return account;
	}

	/**
	 * The provider's own account, with the first of its staff as owner in the same write.
	 */
	public static Account openProvider(String id, AccountProfile profile, AccountOwner owner, RoleCatalogue catalogue) {
		Link link = Link.of(owner.contactId(), owner.emailId(), List.of(RoleDefinition.OWNER), 1, null);
		Account account = new Account(id, null);
		account.become(start(AccountSide.PROVIDER, profile, owner, new Roster(List.of(link)), catalogue, null),
				new AccountCreated());
		return account;
	}

	/**
	 * @throws Refusal UNPROCESSABLE for an unknown programme; CONFLICT when contacts hold
	 * roles that the new programme does not have, or for the provider's own account
	 */
	void change(AccountProfile profile, RoleCatalogue catalogue) {
		AccountState before = state();
		if (profile.equals(profile())) {
			return;
		}
		boolean programme = !profile.programme().equals(before.programme());
		if (side() != AccountSide.CUSTOMER && (programme || !profile.active())) {
			throw Refusal.conflict("not-a-customer", "Only a customer's account has a programme and can be inactive.");
		}
		if (programme) {
			catalogue.requireProgramme(profile.programme());
			List<String> known = ids(catalogue.applicable(side(), profile.programme()));
			if (before.roster().links().stream().anyMatch((link) -> !known.containsAll(link.roleIds()))) {
				throw Refusal.conflict("roles-in-use",
						"Contacts hold roles of the account's programme. Take those away first.");
			}
		}
		become(new AccountState(profile.name(), SearchName.of(profile.name()), before.side(), profile.type(),
				profile.programme(), profile.active(),
				programme ? vacancies(catalogue.applicable(side(), profile.programme())).isEmpty() : before.settled(),
				profile.timeZone(), before.owner(), before.roster(), before.origin()), new AccountChanged());
	}

	/**
	 * What operations would come to; changes nothing.
	 */
	public RosterPlan plan(List<? extends AccountOperation> operations, RoleCatalogue catalogue) {
		List<String> always = (side() == AccountSide.CUSTOMER) ? List.of(RoleDefinition.MEMBER) : List.of();
		return state().roster()
			.plan(operations, new RosterTerms(applicable(catalogue), always, state().settled()), sequence() + 1);
	}

	/**
	 * Gives a contact its place in the account.
	 * @throws Refusal UNPROCESSABLE for a role that the account does not have; CONFLICT
	 * past a limit (S2, Q15, C4, D20)
	 */
	void link(SetRoles wanted, RoleCatalogue catalogue) {
		@Nullable Link before = link(wanted.contactId()).orElse(null);
		RosterPlan plan = plan(List.of(wanted), catalogue).requireAllowed();
		if (plan.changed().isEmpty()) {
			return;
		}
		become(state().with(plan), (before == null) ? new ContactLinked(wanted.contactId())
				: new LinkChanged(wanted.contactId(), taken(before, plan, catalogue)));
	}

	/**
	 * @throws Refusal NOT_FOUND when the contact is not linked; CONFLICT when a required
	 * role would fall vacant (Q17)
	 */
	void unlink(String contactId, RoleCatalogue catalogue) {
		Link before = link(contactId).orElseThrow(() -> Refusal.notFound("link"));
		RosterPlan plan = plan(List.of(new Unlink(contactId)), catalogue).requireAllowed();
		become(state().with(plan), new ContactUnlinked(contactId, taken(before, plan, catalogue)));
	}

	/**
	 * Takes what a file says of this account, at once.
	 * @param plan of this account as it is now
	 */
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
	boolean settled() {
		return state().settled();
	}

	/** Required roles that nobody holds. */
	public List<String> vacancies(RoleCatalogue catalogue) {
		return vacancies(applicable(catalogue));
	}

	SearchName search() {
		return state().search();
	}

	private List<String> vacancies(List<RoleDefinition> applicable) {
		return state().roster().vacant(applicable);
	}

	private List<RoleDefinition> applicable(RoleCatalogue catalogue) {
		return catalogue.applicable(side(), state().programme());
	}

	/** Whoever loses a role that governs is told. */
	private static List<RoleAssignment> taken(Link before, RosterPlan plan, RoleCatalogue catalogue) {
		List<String> left = plan.roster().link(before.contactId()).map(Link::roleIds).orElse(List.of());
		Set<String> governing = catalogue.governing(before.roleIds());
		return before.roles()
			.stream()
			.filter((it) -> governing.contains(it.role()) && !left.contains(it.role()))
			.toList();
	}

	private static List<String> ids(List<RoleDefinition> roles) {
		return roles.stream().map(RoleDefinition::id).toList();
	}

	private static AccountState start(AccountSide side, AccountProfile profile, @Nullable AccountOwner owner,
			Roster roster, RoleCatalogue catalogue, @Nullable String origin) {
		boolean settled = roster.vacant(catalogue.applicable(side, profile.programme())).isEmpty();
		return new AccountState(profile.name(), SearchName.of(profile.name()), side, profile.type(),
				profile.programme(), profile.active(), settled, profile.timeZone(), owner, roster, origin);
	}

}
