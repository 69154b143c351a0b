package io.liaison.contacts.role;

/**
 * Depends on what roles there are.
 */
public interface RoleFollower {

	/** Roles are these now; perhaps nothing changed that matters. */
	void changed(RoleCatalogue roles);

}
