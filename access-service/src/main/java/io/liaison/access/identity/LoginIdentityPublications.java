package io.liaison.access.identity;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.liaison.access.identity.LoginIdentityEvent.Activated;
import io.liaison.access.identity.LoginIdentityEvent.Claimed;
import io.liaison.access.identity.LoginIdentityEvent.FactorsChanged;
import io.liaison.access.identity.LoginIdentityEvent.Forgotten;
import io.liaison.access.identity.LoginIdentityEvent.PasswordChanged;
import io.liaison.access.identity.LoginIdentityEvent.ResetRequested;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/** What others learn of a login identity: its state, never a secret. */
final class LoginIdentityPublications {

	static final String TOPIC = "access.login-identity.v1";

	private LoginIdentityPublications() {
	}

	static Publications<LoginIdentity, IdentityData> declared() {
		return Publications.to(TOPIC, "identity", IdentityData::of)
			.on(Claimed.class, "io.liaison.access.identity-claimed.v1")
			.on(Forgotten.class, "io.liaison.access.identity-forgotten.v1")
			.on(Activated.class, "io.liaison.access.identity-activated.v1")
			.on(ResetRequested.class, "io.liaison.access.password-reset-requested.v1",
					(requested) -> ResetData.of(requested.reset(), requested.asOf()))
			.on(PasswordChanged.class, "io.liaison.access.password-changed.v1")
			.on(FactorsChanged.class, "io.liaison.access.factors-changed.v1",
					(changed) -> new FactorsData(changed.change().name()))
			.with(Revocation.when(Kind.IDENTITY, LoginIdentityPublications::revokes));
	}

	/**
	 * Another password, or none any more, ends what was signed in with the one before; a
	 * second factor what was signed in without; a passkey that comes or goes all.
	 */
	private static boolean revokes(IdentityData before, IdentityData after) {
		return before.activated() && (!after.activated() || after.disabled() && !before.disabled()
				|| after.passwordVersion() > before.passwordVersion() || after.secondFactor() && !before.secondFactor()
				|| !Objects.equals(after.factorsSince(), before.factorsSince()));
	}

	/**
	 * @param passwordVersion number of passwords there have been
	 * @param resetVersion number of resets asked for
	 * @param secondFactor whether more than the password is asked for
	 * @param factorsSince when a passkey came or went last: what was signed in before is
	 * over
	 */
	record IdentityData(String id, boolean activated, boolean disabled, long passwordVersion, long resetVersion,
			List<AddressHolder> claims, boolean secondFactor, @Nullable String factorsSince) {

		static IdentityData of(LoginIdentity identity) {
			return new IdentityData(identity.id(), identity.activated(), identity.disabled(),
					identity.passwordVersion(), identity.snapshot().resetVersion(), identity.claims(),
					identity.hasSecondFactor(),
					Optional.ofNullable(identity.factorsSince())
						.map((it) -> it.truncatedTo(ChronoUnit.MILLIS).toString())
						.orElse(null));
		}

	}

	/** What became of the second factors, in a word. */
	record FactorsData(String change) {
	}

	/** Where the mail of a reset goes, and until when it serves. */
	record ResetData(String contactId, String emailId, String expiresAt, List<AsOf> asOf) {

		static ResetData of(LoginIdentityState.Reset reset, AsOf asOf) {
			return new ResetData(reset.contactId(), reset.emailId(), reset.expiresAt().toString(), List.of(asOf));
		}

	}

}
