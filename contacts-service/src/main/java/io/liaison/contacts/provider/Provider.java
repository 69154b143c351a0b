package io.liaison.contacts.provider;

import java.util.Set;

import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

/**
 * The operating firm: its one account and what is reserved to its side.
 */
public final class Provider {

	/** The account whose contacts are the provider's staff. */
	public static final String ACCOUNT_ID = Ids.derived("provider-account");

	private Provider() {
	}

	/** Staff or a system of the provider: whoever is not bound to one account. */
	public static boolean isInsider(Caller caller) {
		return caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
	}

	/**
	 * @throws Refusal FORBIDDEN for customers and purchasers, whatever their roles permit
	 */
	public static void requireInsider(Caller caller) {
		if (!isInsider(caller)) {
			throw Refusal.forbidden("This is for the provider's staff.");
		}
	}

	/**
	 * Nobody raises anybody, oneself included, above oneself.
	 * @param permissions what the roles concerned give
	 * @throws Refusal FORBIDDEN when the caller does not have all of them
	 */
	public static void requireAuthority(Caller caller, Set<String> permissions) {
		if (!caller.permissions().containsAll(permissions)) {
			throw Refusal.forbidden("This concerns a role with more permissions than yours.");
		}
	}

}
