package io.liaison.access.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.attempt.KnownDevices;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.access.identity.proof.FactorProof;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes the codes of second factors. Every guess is counted before it is looked at, like
 * one at a password: by itself for a browser that signed in before, for the identity
 * elsewhere.
 */
@Component
public class FactorCheck {

	private final SecondFactors factors;

	private final LoginIdentities identities;

	private final LoginThrottle attempts;

	private final KnownDevices devices;

	private final InstantSource clock;

	FactorCheck(SecondFactors factors, LoginIdentities identities, LoginThrottle attempts, KnownDevices devices,
			InstantSource clock) {
		this.factors = factors;
		this.identities = identities;
		this.attempts = attempts;
		this.devices = devices;
		this.clock = clock;
	}

	/** Whether the code serves; from now on it does not any more. */
	public boolean isServing(LoginIdentity identity, String code, Client client) {
		return counted(identity, code, client, (proof) -> this.identities.prove(identity.id(), proof));
	}

	/**
	 * Adds an authenticator app.
	 * @param version of the password by which that is asked
	 * @param sealedSecret that it was told
	 * @param recoveryCodes in plain
	 * @throws Refusal INVALID when the code does not show that the app has the secret;
	 * CONFLICT when there is another password by now
	 */
	public void add(LoginIdentity identity, long version, String sealedSecret, String code,
			List<String> recoveryCodes) {
		FactorProof.Code first = this.factors.code(sealedSecret, identity.id(), code).orElseThrow(FactorCheck::wrong);
		this.identities.addAuthenticator(identity.id(), version, sealedSecret, first, recoveryCodes,
				this.clock.instant());
	}

	/**
	 * @param version of the password by which that is asked
	 * @param recoveryCodes in plain, in place of those of before
	 * @throws Refusal INVALID when the code does not serve, or there were too many;
	 * CONFLICT when there is another password by now
	 */
	public void renewRecoveryCodes(LoginIdentity identity, long version, String code, Client client,
			List<String> recoveryCodes) {
		require(identity, code, client,
				(proof) -> this.identities.renewRecoveryCodes(identity.id(), version, proof, recoveryCodes));
	}

	/**
	 * @param version of the password by which that is asked
	 * @param longerHash another password's, where the one there is does not do alone
	 * @param servesAlone whether the one there is does
	 * @throws Refusal INVALID when the code does not serve, or there were too many;
	 * CONFLICT when there is another password by now, or it would have to do alone
	 */
	public void remove(LoginIdentity identity, long version, String code, Client client, @Nullable String longerHash,
			boolean servesAlone) {
		require(identity, code, client,
				(proof) -> this.identities.removeAuthenticator(identity.id(), version, proof, longerHash, servesAlone));
	}

	/** Does what takes the code with it, in the same write. */
	private void require(LoginIdentity identity, String code, Client client, Predicate<FactorProof> act) {
		if (!counted(identity, code, client, act)) {
			throw wrong();
		}
	}

	private static Refusal wrong() {
		return Refusal.of(Kind.INVALID, "code-wrong", "That code does not serve.");
	}

	private boolean counted(LoginIdentity identity, String code, Client client, Predicate<FactorProof> act) {
		String key = this.devices.device(client.devices(), identity.id()).orElse(identity.id());
		if (this.attempts.admit(Subject.SECOND_FACTOR, key, this.clock.instant())) {
			if (this.factors.proof(identity, code).filter(act).isPresent()) {
				this.attempts.forget(Subject.SECOND_FACTOR, key);
				return true;
			}
			this.attempts.failed(Subject.SECOND_FACTOR, key);
		}
		SecurityEvents.tell(SecurityEvents.Kind.SIGN_IN_FAILED, "identity", identity.id(), "factor", "second");
		return false;
	}

}
