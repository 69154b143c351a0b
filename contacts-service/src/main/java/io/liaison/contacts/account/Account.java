package io.liaison.contacts.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Actor;
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
			@Nullable String origin, Actor by) {
		Account account = new Account(id, null);
		account.become(start(side, profile, null, new Roster(List.of()), catalogue, origin), new AccountCreated(by));
		return account;
	}

	/**
	 * The provider's own account, with the first of its staff as owner in the same write.
	 */
	public static Account openProvider(String id, AccountProfile profile, AccountOwner owner, RoleCatalogue catalogue,
			Actor by) {
		Link link = new LinkRequest(owner.contactId(), owner.emailId(), List.of(RoleDefinition.OWNER)).made(List.of(),
				1, null);
		Account account = new Account(id, null);
		account.become(start(AccountSide.PROVIDER, profile, owner, new Roster(List.of(link)), catalogue, null),
				new AccountCreated(by));
		return account;
	}

	/**
	 * @throws Refusal UNPROCESSABLE for an unknown programme; CONFLICT when contacts hold
	 * roles that the new programme does not have, or for the provider's own account
	 */
	void change(AccountProfile profile, RoleCatalogue catalogue, Actor by) {
		AccountState before = state();
		List<String> changed = changed(profile);
		if (changed.isEmpty()) {
			return;
		}
		boolean programme = changed.contains("programme");
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
		AccountState after = new AccountState(profile.name(), SearchName.of(profile.name()), before.side(),
				profile.type(), profile.programme(), profile.active(),
				programme ? vacancies(catalogue.applicable(side(), profile.programme())).isEmpty() : before.settled(),
				profile.timeZone(), before.owner(), before.roster(), before.origin());
		become(after, new AccountChanged(changed, AccountRevocationRule.revokes(this, after), by));
	}

	/**
	 * Gives a contact its place in the account: exactly these roles, and the one that
	 * every customer's contact has (D26).
	 * @throws Refusal UNPROCESSABLE for a role that the account does not have; CONFLICT
	 * past a limit (S2, Q15, C4, D20)
	 */
	void link(LinkRequest request, RoleCatalogue catalogue, Actor by) {
		@Nullable Link before = link(request.contactId()).orElse(null);
		long revision = sequence() + 1;
		Link after = (before != null) ? request.replacing(before, always(), revision)
				: request.made(always(), revision, null);
		if (before != null && before.sameAs(after)) {
			return;
		}
		Roster roster = take(state().roster(), after, catalogue);
		AccountState next = state().with(roster, settled(roster, catalogue));
		become(next, (before == null) ? new ContactLinked(request.contactId(), by)
				: new LinkChanged(request.contactId(), AccountRevocationRule.revokes(this, next), by));
	}

	/**
	 * @throws Refusal NOT_FOUND when the contact is not linked; CONFLICT when a required
	 * role would fall vacant (Q17)
	 */
	void unlink(String contactId, RoleCatalogue catalogue, Actor by) {
		link(contactId).orElseThrow(() -> Refusal.notFound("link"));
		Roster roster = state().roster().without(contactId);
		roster.requireLimits(state().roster(), applicable(catalogue), state().settled());
		AccountState next = state().with(roster, state().settled());
		become(next, new ContactUnlinked(contactId, AccountRevocationRule.revokes(this, next), by));
	}

	/**
	 * Takes in what a file says of this account, at once: adds links and roles, never
	 * takes any away.
	 * @return what was refused, by its place in the list; the others are taken in
	 */
	public Map<Integer, Refusal> takeIn(List<LinkRequest> requests, RoleCatalogue catalogue, String origin, Actor by) {
		long revision = sequence() + 1;
		Roster roster = state().roster();
		HashSet<String> touched = new HashSet<>();
		Map<Integer, Refusal> refused = new HashMap<>();
		for (int i = 0; i < requests.size(); i++) {
			LinkRequest request = requests.get(i);
			@Nullable Link before = roster.link(request.contactId()).orElse(null);
			Link after = (before != null) ? request.addingTo(before, revision)
					: request.made(always(), revision, origin);
			try {
				if (before == null || !before.sameAs(after)) {
					roster = take(roster, after, catalogue);
					touched.add(request.contactId());
				}
			}
			catch (Refusal refusal) {
				refused.put(i, refusal);
			}
		}
		if (!touched.isEmpty()) {
			become(state().with(roster, settled(roster, catalogue)),
					new AccountImported(touched.stream().sorted().toList(), by));
		}
		return refused;
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
	List<String> vacancies(RoleCatalogue catalogue) {
		return vacancies(applicable(catalogue));
	}

	SearchName search() {
		return state().search();
	}

	private List<String> vacancies(List<RoleDefinition> applicable) {
		return state().roster().vacant(applicable);
	}

	private Roster take(Roster before, Link link, RoleCatalogue catalogue) {
		List<RoleDefinition> applicable = applicable(catalogue);
		Roster.requireApplicable(link, ids(applicable));
		Roster after = before.with(link);
		after.requireLimits(before, applicable, state().settled());
		return after;
	}

	private boolean settled(Roster roster, RoleCatalogue catalogue) {
		return state().settled() || roster.vacant(applicable(catalogue)).isEmpty();
	}

	private List<String> always() {
		return (side() == AccountSide.CUSTOMER) ? List.of(RoleDefinition.MEMBER) : List.of();
	}

	private List<RoleDefinition> applicable(RoleCatalogue catalogue) {
		return catalogue.applicable(side(), state().programme());
	}

	private List<String> changed(AccountProfile after) {
		AccountProfile before = profile();
		List<String> changed = new ArrayList<>();
		note(changed, "name", before.name(), after.name());
		note(changed, "type", before.type(), after.type());
		note(changed, "programme", before.programme(), after.programme());
		note(changed, "timeZone", before.timeZone(), after.timeZone());
		note(changed, "active", before.active(), after.active());
		return List.copyOf(changed);
	}

	private static void note(List<String> changed, String member, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			changed.add(member);
		}
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
