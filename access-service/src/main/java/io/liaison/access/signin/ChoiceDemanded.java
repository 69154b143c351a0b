package io.liaison.access.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and nobody is signed in by it: another one comes first. */
final class ChoiceDemanded extends AuthenticationException {

	private final String page;

	ChoiceDemanded(String page) {
		super("another password is demanded");
		this.page = page;
	}

	String page() {
		return this.page;
	}

}
