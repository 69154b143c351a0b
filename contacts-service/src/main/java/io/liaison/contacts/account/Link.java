package io.liaison.contacts.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A contact's place in an account.
 *
 * @param emailId the contact's address for this account, none when it has no address
 * @param roles in the order given
 * @param revision number of the account's event that last changed this link
 * @param origin the import that made it
 */
public record Link(String contactId, @Nullable String emailId, boolean active, List<RoleAssignment> roles,
		long revision, @Nullable String origin) {

	/** Ids of the roles. */
	public List<String> roleIds() {
		return this.roles.stream().map(RoleAssignment::role).toList();
	}

	boolean holds(String role) {
		return this.active && this.roles.stream().anyMatch((assignment) -> assignment.role().equals(role));
	}

	boolean sameAs(Link other) {
		return java.util.Objects.equals(this.emailId, other.emailId()) && this.active == other.active()
				&& this.roles.equals(other.roles());
	}

}
