package io.liaison.access.identity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What has to be shown beside the password.
 *
 * @param authenticator the app whose codes are asked for; without one nothing is
 * @param recoveryCodes hashes of those that are left
 */
public record Factors(@Nullable Authenticator authenticator, List<String> recoveryCodes) {

	static final Factors NONE = new Factors(null, List.of());

	/** Whether a sign-in of that time was with the app that there is now. */
	public boolean areOf(Instant signedIn) {
		return this.authenticator != null && !signedIn.isBefore(this.authenticator.since());
	}

	/** The same, after this proof was given; nothing when it proves nothing. */
	@Nullable Factors after(FactorProof proof) {
		Authenticator app = this.authenticator;
		if (app == null) {
			return null;
		}
		return switch (proof) {
			case FactorProof.Code(long step) -> (step > app.lastStep())
					? new Factors(new Authenticator(app.secret(), app.since(), step), this.recoveryCodes) : null;
			case FactorProof.Recovery(String hash) -> this.recoveryCodes.contains(hash)
					? new Factors(app, this.recoveryCodes.stream().filter((it) -> !it.equals(hash)).toList()) : null;
		};
	}

	/**
	 * An authenticator app (RFC 6238).
	 *
	 * @param secret sealed ({@link FactorSeal})
	 * @param lastStep of the code that was taken last: no code of it or before serves
	 */
	public record Authenticator(String secret, Instant since, long lastStep) {
	}

}
