package io.liaison.access.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.identity.proof.FactorProof;
import io.liaison.access.identity.proof.FactorSeal;
import io.liaison.access.identity.proof.Passkey;

import org.jspecify.annotations.Nullable;

/**
 * What has to be shown beside the password, or instead of it.
 *
 * @param authenticator the app whose codes are asked for
 * @param recoveryCodes hashes of those that are left
 * @param passkeys absent where there never was one
 * @param since when a passkey came or went last, or all were taken away: what was signed
 * in before is over
 * @param reset that is open, absent where none is; whatever their holder does with them
 * ends it
 */
public record Factors(@Nullable Authenticator authenticator, List<String> recoveryCodes,
		@Nullable List<Passkey> passkeys, @Nullable Instant since, @Nullable FactorReset reset) {

	static final Factors NONE = new Factors(null, List.of(), null, null, null);

	/** What nobody needs more of, and one document can hold. */
	private static final int MOST_PASSKEYS = 20;

	List<Passkey> keys() {
		return (this.passkeys != null) ? this.passkeys : List.of();
	}

	boolean areAny() {
		return this.authenticator != null || !keys().isEmpty();
	}

	Factors withApp(@Nullable Authenticator app) {
		return new Factors(app, this.recoveryCodes, this.passkeys, this.since, null);
	}

	Factors withCodes(List<String> hashes) {
		return new Factors(this.authenticator, hashes, this.passkeys, this.since, null);
	}

	/** Without recovery codes where they stand in for nothing any more. */
	Factors ifAny() {
		return areAny() ? this : withCodes(List.of());
	}

	/** The same, with a reset that goes on, or without one. */
	Factors with(@Nullable FactorReset next) {
		return new Factors(this.authenticator, this.recoveryCodes, this.passkeys, this.since, next);
	}

	/** After a reset. */
	static Factors takenAway(Instant now) {
		return new Factors(null, List.of(), null, now, null);
	}

	/** The reset that is open then. */
	Optional<FactorReset> reset(Instant now) {
		return Optional.ofNullable(this.reset).filter((it) -> it.isOpen(now));
	}

	Optional<Passkey> passkey(String id) {
		return keys().stream().filter((it) -> it.id().equals(id)).findFirst();
	}

	/** Whether there is room for it. */
	boolean admits(Passkey passkey) {
		return keys().size() < MOST_PASSKEYS && passkey(passkey.id()).isEmpty();
	}

	/**
	 * @param hashes recovery codes, if there is no factor yet that has some
	 */
	Factors with(Passkey passkey, List<String> hashes) {
		return new Factors(this.authenticator, areAny() ? this.recoveryCodes : hashes,
				Stream.concat(keys().stream(), Stream.of(passkey)).toList(), passkey.created(), null);
	}

	Factors without(String passkey, Instant now) {
		return new Factors(this.authenticator, this.recoveryCodes,
				keys().stream().filter((it) -> !it.id().equals(passkey)).toList(), now, null)
			.ifAny();
	}

	Factors after(Passkey used) {
		return new Factors(this.authenticator, this.recoveryCodes,
				keys().stream().map((it) -> it.id().equals(used.id()) ? used : it).toList(), this.since, null);
	}

	/** Whether a sign-in of that time was with the factors that there are now. */
	public boolean areOf(Instant signedIn) {
		Authenticator app = this.authenticator;
		return areAny() && outlivedBy(signedIn) && (app == null || !signedIn.isBefore(app.since()));
	}

	/** The same, after this proof was given; nothing when it proves nothing. */
	@Nullable Factors after(FactorProof proof) {
		Authenticator app = this.authenticator;
		return switch (proof) {
			case FactorProof.Code(long step) -> (app != null && step > app.lastStep())
					? withApp(new Authenticator(app.secret(), app.since(), step)) : null;
			case FactorProof.Recovery(String hash) -> (areAny() && this.recoveryCodes.contains(hash))
					? withCodes(this.recoveryCodes.stream().filter((it) -> !it.equals(hash)).toList()) : null;
		};
	}

	/** Whether a sign-in of that time outlived all passkeys that came and went. */
	boolean outlivedBy(Instant signedIn) {
		Instant change = this.since;
		return change == null || !signedIn.isBefore(change);
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
