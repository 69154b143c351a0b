package io.liaison.contacts.contact.address;

import java.util.Set;

import io.liaison.platform.security.Caller;

/**
 * Who may change a colleague among the provider's staff: whoever sets somebody's address
 * may become that person.
 */
public interface StaffRule {

	/**
	 * @param addresses whether addresses come or go
	 * @param gone e-mail ids that go without a successor
	 * @throws io.liaison.platform.problem.Refusal FORBIDDEN for a colleague who may more
	 * than the caller, or whose roles those of the caller do not grant; CONFLICT when the
	 * last owner could not sign in any more
	 */
	void requireChange(String contactId, Caller caller, boolean addresses, Set<String> gone);

}
