package io.liaison.contacts.role.editing;

import java.util.List;

import io.liaison.platform.security.Caller;

/**
 * Which roles somebody holds in the account through which they act, as its roster is now.
 */
public interface HeldRoles {

	/** Ids; none of a system. */
	List<String> of(Caller caller);

}
