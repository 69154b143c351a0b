package io.liaison.platform.security;

import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one place that answers: may this caller do this, on this account?
 */
enum Authorisation {

	GRANTED, FORBIDDEN, UNKNOWN_ACCOUNT;

	/**
	 * Staff and systems act on any account, everybody else on the account of the token;
	 * another account does not exist for them, whatever they are permitted.
	 */
	static Authorisation decide(Caller caller, String permission, @Nullable String accountId) {
		boolean insider = caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
		if (accountId != null && !insider && !accountId.equals(caller.accountId())) {
			return UNKNOWN_ACCOUNT;
		}
		return caller.permissions().contains(permission) ? GRANTED : FORBIDDEN;
	}

	void orRefuse(String permission) {
		switch (this) {
			case GRANTED -> {
			}
			case FORBIDDEN -> throw Refusal.forbidden("This needs the permission " + permission + ".");
			case UNKNOWN_ACCOUNT -> throw Refusal.notFound("account");
		}
	}

}
