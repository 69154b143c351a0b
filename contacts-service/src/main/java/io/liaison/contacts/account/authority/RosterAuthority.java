package io.liaison.contacts.account.authority;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Whether a caller may change a roster in a certain way.
 */
@Component
public class RosterAuthority {

	private final Accounts accounts;

	RosterAuthority(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * @param plan what the operations come to
	 * @throws Refusal FORBIDDEN where a role given or taken, or what is chosen of one, is
	 * not the caller's to give, nor whoever holds it the caller's to readdress; for a
	 * purchaser where it is about purchasers
	 */
	public void require(Caller caller, Account account, List<RequestedOperation> operations, RosterPlan plan,
			RoleCatalogue catalogue) {
		if (caller.via() != null && !plan.roster().purchasers().equals(account.purchasers())) {
			throw Refusal.forbidden("The customer decides about its purchasers.");
		}
		RoleAuthority authority = RoleAuthority.of(caller, account, this.accounts, catalogue);
		concerned(operations, plan).forEach((contactId) -> {
			Optional<Link> link = account.link(contactId);
			List<RoleAssignment> before = link.map(Link::roles).orElse(List.of());
			// whoever is out of use has the roles again when staff bring them back
			boolean kept = link.isPresent() && !link.get().active();
			List<RoleAssignment> after = plan.roster()
				.link(contactId)
				.filter((it) -> it.active() || kept)
				.map(Link::roles)
				.orElse(List.of());
			authority.requireChange(contactId, ids(before), ids(after));
			authority.requireChoice(contactId, before, after);
		});
	}

	/**
	 * Whether somebody who may sign in could do more then, or for more: an action on
	 * which whoever has a second factor shows it. Who is new cannot sign in yet.
	 */
	public static boolean isWidening(Account account, RosterPlan plan, RoleCatalogue catalogue) {
		return !account.purchasers().containsAll(plan.roster().purchasers()) || plan.changed()
			.stream()
			.anyMatch((contactId) -> account.link(contactId)
				.flatMap((before) -> plan.roster()
					.link(contactId)
					.filter((after) -> RoleAuthority.isWidened(before, after, catalogue)))
				.isPresent());
	}

	/** Whose place or addresses change: nobody is cut off from below. */
	private static Set<String> concerned(List<RequestedOperation> operations, RosterPlan plan) {
		Set<String> concerned = new TreeSet<>(plan.changed());
		operations.stream()
			.filter(RequestedOperation::needsAuthority)
			.map(RequestedOperation::contactId)
			.forEach(concerned::add);
		return concerned;
	}

	private static List<String> ids(List<RoleAssignment> roles) {
		return roles.stream().map(RoleAssignment::role).toList();
	}

}
