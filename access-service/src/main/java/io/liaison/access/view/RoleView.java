package io.liaison.access.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What rights are read from, of a role.
 *
 * @param programme the one it applies to, absent for all
 * @param grants ids of the roles that its holders may give and take
 */
public record RoleView(String side, @Nullable String programme, List<String> permissions,
		@Nullable List<String> grants) {

	public List<String> granted() {
		return (this.grants != null) ? this.grants : List.of();
	}

	/** Whether its holders decide about others. */
	public boolean governs() {
		return !granted().isEmpty() || this.permissions.stream().anyMatch((it) -> it.endsWith(".manage"));
	}

	/** What its holders in this account may do; nothing where the role does not apply. */
	public List<String> permissionsIn(AccountView account) {
		boolean applies = this.side.equals(account.side())
				&& (this.programme == null || this.programme.equals(account.programme()));
		return applies ? this.permissions : List.of();
	}

}
