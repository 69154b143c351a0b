package io.liaison.contacts.role.editing;

import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Role;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.role.RolePublications.RoleData;
import io.liaison.contacts.role.RoleRevocationRule;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about the provider's definitions of roles (C4). How many hold a role now does
 * not matter: who no longer fits is reported.
 */
@Service
class RoleManagement {

	private final Roles roles;

	private final HeldRoles held;

	RoleManagement(Roles roles, HeldRoles held) {
		this.roles = roles;
		this.held = held;
	}

	/**
	 * @throws Refusal INVALID; FORBIDDEN for more than the caller may; CONFLICT for a
	 * name that is taken
	 */
	Role define(Command command, RoleDefinition wanted, Caller caller) {
		Provider.requireInsider(caller);
		RoleCatalogue catalogue = this.roles.catalogue();
		if (catalogue.roles().stream().noneMatch((role) -> role.id().equals(wanted.id()))) {
			new RoleRules(catalogue).require(null, wanted);
			editing(caller, catalogue).require(null, wanted);
		}
		return told(this.roles.create(command, wanted), command);
	}

	/**
	 * @throws Refusal as for a new one; STALE, PRECONDITION_REQUIRED; CONFLICT for what
	 * the installation cannot do without
	 */
	Role change(String id, Command command, @Nullable String ifMatch, RoleChange change, Caller caller) {
		Provider.requireInsider(caller);
		RoleCatalogue catalogue = this.roles.catalogue();
		RoleDefinition stored = this.roles.get(id).definition();
		boolean shrinks = RoleRevocationRule.revokes(RoleData.of(stored), RoleData.of(change.of(stored)));
		return told(this.roles.change(id, shrinks ? command.shrinkingRights() : command, (role) -> {
			ETags.require(ifMatch, role.version());
			RoleDefinition before = role.definition();
			RoleDefinition after = change.of(before);
			editing(caller, catalogue).require(before, after);
			new RoleRules(catalogue).require(before, after);
			role.change(after);
		}), command);
	}

	private RoleEditing editing(Caller caller, RoleCatalogue catalogue) {
		return new RoleEditing(caller, this.held.of(caller), catalogue);
	}

	private static Role told(Role role, Command command) {
		SecurityEvents.tell(SecurityEvents.Kind.RIGHTS_CHANGED, "role", role.id(), "by", command.by().id());
		return role;
	}

}
