package io.liaison.contacts.roster;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.role.RoleDefinition;

/**
 * What an account asks of its roster.
 *
 * @param roles those that contacts of such an account may have
 * @param always ids of the roles that every link carries
 * @param settled whether least numbers of holders are in force (D20)
 */
public record RosterTerms(List<RoleDefinition> roles, List<String> always, boolean settled) {

	public List<String> withAlways(List<String> roleIds) {
		return Stream.concat(this.always.stream(), roleIds.stream()).distinct().toList();
	}

	boolean permits(String roleId, String permission) {
		return this.roles.stream()
			.anyMatch((role) -> role.id().equals(roleId) && role.permissions().contains(permission));
	}

	boolean has(String roleId) {
		return this.roles.stream().anyMatch((role) -> role.id().equals(roleId));
	}

}
