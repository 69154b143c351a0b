package io.liaison.access.factor;

import java.time.InstantSource;

import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/** Another password for whoever knows the one there is. */
@Component
class PasswordChange {

	private final Credentials credentials;

	private final PasswordRules rules;

	private final PasswordHashing hashing;

	private final LoginIdentities identities;

	private final InstantSource clock;

	PasswordChange(Credentials credentials, PasswordRules rules, PasswordHashing hashing, LoginIdentities identities,
			InstantSource clock) {
		this.credentials = credentials;
		this.rules = rules;
		this.hashing = hashing;
		this.identities = identities;
		this.clock = clock;
	}

	/**
	 * Ends every session and token of before.
	 * @return who goes on with the new one
	 * @throws Refusal INVALID when the current one is wrong or was tried too often, or
	 * the new one breaks a rule
	 */
	SignedIn change(SignedIn who, String current, String chosen, Client client) {
		this.rules.check(chosen, who.identityId());
		if (!this.credentials.isPassword(who.identityId(), current, client)) {
			throw Refusal.of(Kind.INVALID, "password-wrong", "That is not the password there is.");
		}
		LoginIdentity changed = this.identities.changePassword(who.identityId(), who.passwordVersion(),
				this.hashing.hash(chosen));
		SecurityEvents.tell(SecurityEvents.Kind.PASSWORD_CHANGED, "identity", who.identityId());
		// the password alone makes no sign-in with a second factor recent
		return who.again(changed.passwordVersion(), who.isMultiFactor() ? who.at() : this.clock.instant());
	}

}
