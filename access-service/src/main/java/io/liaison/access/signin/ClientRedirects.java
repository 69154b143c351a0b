package io.liaison.access.signin;

import java.util.Optional;

/** Where the answers to clients may go. */
public interface ClientRedirects {

	/**
	 * @param redirect as the client asks for it, blank when it leaves that to us
	 * @return the address that the answer goes to, if the client may have it there
	 */
	Optional<String> allowed(String clientId, String redirect);

}
