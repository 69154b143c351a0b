package io.liaison.contacts.account;

import java.util.List;
import java.util.Optional;

import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.contacts.roster.RosterPlan;
import org.jspecify.annotations.Nullable;

/**
 * Several contacts' places in an account changed at once.
 *
 * @param request the change request that came in force
 * @param invite whom to invite to the portal (Q31)
 */
public record RosterChanged(List<PlaceChange> changes, String request, List<Invited> invite) {

	/** What that plan tells of the account as it was. */
	public static RosterChanged of(Account before, RosterPlan plan, RoleCatalogue catalogue, String request,
			List<Invited> invite) {
		List<PlaceChange> changes = plan.changed()
			.stream()
			.sorted()
			.map((contactId) -> PlaceChange.of(contactId, before, plan, catalogue))
			.toList();
		return new RosterChanged(changes, request, invite);
	}

	/**
	 * @param change ADDED, CHANGED or REMOVED
	 * @param governingRolesTaken absent when there is none
	 */
	public record PlaceChange(String contactId, String change, @Nullable List<RoleAssignment> governingRolesTaken) {

		private static PlaceChange of(String contactId, Account before, RosterPlan plan, RoleCatalogue catalogue) {
			Optional<Link> old = before.link(contactId);
			boolean stays = plan.roster().link(contactId).filter(Link::active).isPresent();
			List<RoleAssignment> taken = old.map((link) -> GoverningRoles.taken(link, plan, catalogue))
				.orElse(List.of());
			String change = old.filter(Link::active).isEmpty() ? "ADDED" : stays ? "CHANGED" : "REMOVED";
			return new PlaceChange(contactId, change, taken.isEmpty() ? null : taken);
		}

	}

	public record Invited(String contactId, String emailId) {
	}

}
