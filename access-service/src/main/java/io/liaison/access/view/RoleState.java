package io.liaison.access.view;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * @param sequence number of the source's event that this is as of
 * @param programme the one it applies to, absent for all
 */
record RoleState(long sequence, String side, @Nullable String programme, List<String> permissions) {

	static final RoleState UNKNOWN = new RoleState(0, "", null, List.of());

	boolean shrinksTo(RoleState next) {
		boolean everywhereStill = next.programme == null || Objects.equals(next.programme, this.programme);
		return this.sequence > 0
				&& !(next.side.equals(this.side) && everywhereStill && next.permissions.containsAll(this.permissions));
	}

}
