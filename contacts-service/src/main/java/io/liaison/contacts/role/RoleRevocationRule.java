package io.liaison.contacts.role;

import java.util.HashSet;
import java.util.Objects;

import io.liaison.contacts.role.RolePublications.RoleData;

/**
 * Whether a change of a role takes rights from its holders: then tokens made before it
 * are refused. Rights are read from the side, the programme, the scope and the
 * permissions.
 */
public final class RoleRevocationRule {

	private RoleRevocationRule() {
	}

	public static boolean revokes(RoleData before, RoleData after) {
		boolean appliesStill = before.side().equals(after.side()) && before.scope() == after.scope()
				&& (after.programme() == null || Objects.equals(before.programme(), after.programme()));
		return !appliesStill || !new HashSet<>(after.permissions()).containsAll(before.permissions());
	}

}
