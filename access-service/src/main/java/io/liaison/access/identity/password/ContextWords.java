package io.liaison.access.identity.password;

import java.util.Collection;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.OfferedPassword;

/** What whoever guesses at one login's password would try before any list. */
public interface ContextWords {

	/**
	 * @return names and addresses of those whose login it is, in any form
	 */
	Collection<String> of(LoginIdentity identity);

	/**
	 * As {@link #of(LoginIdentity)}, of no more than whoever offers a password knows: the
	 * address may be somebody's elsewhere, too.
	 */
	Collection<String> of(OfferedPassword offered);

}
