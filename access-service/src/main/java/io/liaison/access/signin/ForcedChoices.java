package io.liaison.access.signin;

import java.util.Optional;

import io.liaison.access.identity.LoginIdentity;

/** Of whom another password is demanded before anything is open to them (S22). */
public interface ForcedChoices {

	/**
	 * @return the page where another one is chosen, if that is demanded of this identity
	 */
	Optional<String> page(LoginIdentity identity);

}
