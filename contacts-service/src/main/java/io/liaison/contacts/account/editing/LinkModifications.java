package io.liaison.contacts.account.editing;

import java.util.Optional;

import io.liaison.contacts.roster.Link;
import io.liaison.platform.store.Modification;

/**
 * Who changed a contact's place in an account last: many share the account's document,
 * which only knows who changed any of them.
 */
public interface LinkModifications {

	/**
	 * @return none while it is not known yet
	 */
	Optional<Modification> last(String accountId, Link link);

}
