package io.liaison.access.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What rights are read from, of a role.
 *
 * @param programme the one it applies to, absent for all
 */
public record RoleView(String side, @Nullable String programme, List<String> permissions) {

	/** What its holders in this account may do; nothing where the role does not apply. */
	public List<String> permissionsIn(AccountView account) {
		boolean applies = this.side.equals(account.side())
				&& (this.programme == null || this.programme.equals(account.programme()));
		return applies ? this.permissions : List.of();
	}

}
