package io.liaison.contacts.account;

import java.util.List;
import java.util.Set;

import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.contacts.roster.RosterPlan;

/**
 * Roles whose holders decide about others.
 */
final class GoverningRoles {

	private GoverningRoles() {
	}

	/** Those that a plan takes from a contact, or out of use with it: it is told. */
	static List<RoleAssignment> taken(Link before, RosterPlan plan, RoleCatalogue catalogue) {
		if (!before.active()) {
			return List.of();
		}
		List<String> left = plan.roster()
			.link(before.contactId())
			.filter(Link::active)
			.map(Link::roleIds)
			.orElse(List.of());
		return of(before.roles().stream().filter((it) -> !left.contains(it.role())).toList(), catalogue);
	}

	static List<RoleAssignment> of(List<RoleAssignment> roles, RoleCatalogue catalogue) {
		Set<String> governing = catalogue.governing(roles.stream().map(RoleAssignment::role).toList());
		return roles.stream().filter((it) -> governing.contains(it.role())).toList();
	}

}
