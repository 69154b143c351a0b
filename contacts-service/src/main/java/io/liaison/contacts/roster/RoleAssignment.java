package io.liaison.contacts.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A role that a contact has in an account, with the address it was given for (D5).
 *
 * @param permissions those chosen of the role's (M16), none for all that it has
 */
public record RoleAssignment(String role, @Nullable String emailId, @Nullable List<String> permissions) {

	public RoleAssignment(String role, @Nullable String emailId) {
		this(role, emailId, null);
	}

	/** What it permits, where the role permits that. */
	public List<String> permitted(List<String> ofRole) {
		List<String> chosen = this.permissions;
		return (chosen != null) ? ofRole.stream().filter(chosen::contains).toList() : ofRole;
	}

	/** The same held through another address. */
	RoleAssignment through(String address) {
		return new RoleAssignment(this.role, address, this.permissions);
	}

	/** With what is chosen of the role, where something is. */
	RoleAssignment choosing(@Nullable List<String> chosen) {
		return new RoleAssignment(this.role, this.emailId,
				(chosen != null) ? chosen.stream().distinct().toList() : null);
	}

}
