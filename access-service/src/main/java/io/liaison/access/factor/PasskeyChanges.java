package io.liaison.access.factor;

import java.time.InstantSource;
import java.util.List;

import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.SecondFactors;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.access.passkey.Passkeys;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/** Adds and removes passkeys of whoever signed in a moment ago. */
@Component
class PasskeyChanges {

	private final Passkeys passkeys;

	private final LoginIdentities identities;

	private final SecondFactors factors;

	private final Credentials credentials;

	private final PasswordRules rules;

	private final PasswordHashing hashing;

	private final InstantSource clock;

	PasskeyChanges(Passkeys passkeys, LoginIdentities identities, SecondFactors factors, Credentials credentials,
			PasswordRules rules, PasswordHashing hashing, InstantSource clock) {
		this.passkeys = passkeys;
		this.identities = identities;
		this.factors = factors;
		this.credentials = credentials;
		this.rules = rules;
		this.hashing = hashing;
		this.clock = clock;
	}

	/**
	 * @param challenge as the browser shows it
	 * @throws Refusal INVALID when that is no true answer, or there is no name; CONFLICT
	 * when there are too many
	 */
	Added add(LoginIdentity identity, String challenge, String answer, String name) {
		Passkey passkey = this.passkeys.created(identity, challenge, answer, name);
		List<String> recovery = this.factors.newRecoveryCodes();
		boolean first = this.identities.addPasskey(identity.id(), passkey, recovery);
		tell(identity, "passkey-added");
		return new Added(passkey, first ? recovery : List.of());
	}

	/** Whether the password has to do alone once that one is gone. */
	static boolean isLast(LoginIdentity identity, String passkey) {
		return !identity.hasAuthenticator() && identity.passkey(passkey).isPresent() && identity.passkeys().size() == 1;
	}

	/**
	 * @param password asked for where it has to do alone from now on
	 * @param longer another one, where it does not
	 * @throws Refusal INVALID when the password is wrong, or a longer one is needed;
	 * CONFLICT when there is none
	 */
	void remove(LoginIdentity identity, String passkey, String password, String longer, Client client) {
		boolean last = isLast(identity, passkey) && identity.hasPassword();
		if (last && !this.credentials.isPassword(identity.id(), password, client)) {
			throw Refusal.of(Kind.INVALID, "password-wrong", "That is not the password there is.");
		}
		boolean servesAlone = last && this.rules.servesAlone(password);
		String hash = (last && !(servesAlone && longer.isEmpty())) ? another(identity, longer) : null;
		if (this.identities.removePasskey(identity.id(), passkey, hash, servesAlone, this.clock.instant())) {
			tell(identity, "passkey-removed");
		}
	}

	private String another(LoginIdentity identity, String longer) {
		this.rules.checkAlone(longer, identity.id());
		return this.hashing.hash(longer);
	}

	private static void tell(LoginIdentity identity, String what) {
		SecurityEvents.tell(SecurityEvents.Kind.FACTORS_CHANGED, "identity", identity.id(), "change", what);
	}

	/**
	 * @param recoveryCodes which nobody can read again; none where there were some
	 */
	record Added(Passkey passkey, List<String> recoveryCodes) {
	}

}
