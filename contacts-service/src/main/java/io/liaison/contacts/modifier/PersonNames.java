package io.liaison.contacts.modifier;

import java.util.Optional;

/**
 * What people are called.
 */
public interface PersonNames {

	/**
	 * @return none of whom nothing is known
	 */
	Optional<String> of(String contactId);

}
