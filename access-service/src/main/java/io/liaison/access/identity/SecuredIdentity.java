package io.liaison.access.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.liaison.access.identity.Factors.Authenticator;
import io.liaison.access.identity.LoginIdentityEvent.Change;
import io.liaison.access.identity.LoginIdentityEvent.FactorsChanged;
import io.liaison.access.identity.LoginIdentityEvent.PasswordChanged;
import io.liaison.access.identity.proof.FactorProof;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What is asked of a login beside its password, or instead of it. */
abstract sealed class SecuredIdentity extends RecoverableIdentity permits LoginIdentity {

	SecuredIdentity(String id, LoginIdentityState state) {
		super(id, state);
	}

	/**
	 * From now on codes of that app are asked for.
	 * @param version of the password by which that is asked
	 * @param first code, which showed that the app has the secret
	 * @throws Refusal CONFLICT when there is one already, or another password
	 */
	void addAuthenticator(long version, String sealedSecret, FactorProof.Code first, List<String> recoveryCodes,
			Instant now) {
		requirePassword(version);
		if (hasAuthenticator()) {
			throw Refusal.conflict("authenticator-exists", "There is an authenticator app already.");
		}
		Authenticator app = new Authenticator(sealedSecret, now, first.step());
		take(state().with(state().secondFactors().withApp(app).withCodes(recoveryCodes)),
				new FactorsChanged(Change.AUTHENTICATOR_ADDED));
	}

	/** Takes what serves once, or says that it does not serve. */
	boolean prove(FactorProof proof) {
		return spend(proof, (left) -> state().with(left), (proof instanceof FactorProof.Recovery)
				? new Record[] { new FactorsChanged(Change.RECOVERY_CODE_USED) } : new Record[0]);
	}

	private boolean spend(FactorProof proof, Function<Factors, LoginIdentityState> next, Record... events) {
		Factors left = factors().after(proof);
		if (left != null) {
			take(next.apply(left), events);
		}
		return left != null;
	}

	/**
	 * As {@link #prove}, and the recovery codes of before do not serve any more.
	 * @param version as for {@link #changePassword}
	 */
	boolean renewRecoveryCodes(long version, FactorProof proof, List<String> recoveryCodes) {
		requirePassword(version);
		return spend(proof, (left) -> state().with(left.withCodes(recoveryCodes)),
				new FactorsChanged(Change.RECOVERY_CODES_RENEWED));
	}

	/**
	 * As {@link #prove}, and none are asked for any more.
	 * @param version as for {@link #changePassword}
	 * @param longer another password where the one there is does not do alone
	 * @param servesAlone whether the one there is was seen to
	 * @throws Refusal CONFLICT when it would have to do alone and was not, because the
	 * other factors went meanwhile
	 */
	boolean removeAuthenticator(long version, FactorProof proof, @Nullable String longer, boolean servesAlone) {
		requirePassword(version);
		Factors left = state().secondFactors().after(proof);
		if (left == null || !hasAuthenticator()) {
			return false;
		}
		remain(left.withApp(null).ifAny(), longer, servesAlone, Change.AUTHENTICATOR_REMOVED);
		return true;
	}

	private void remain(Factors left, @Nullable String longer, boolean servesAlone, Change change) {
		if (!left.areAny() && longer == null && !servesAlone) {
			throw Refusal.conflict("factors-changed", "Another factor went meanwhile: the password has to do alone.");
		}
		LoginIdentityState without = state().with(left);
		if (longer != null) {
			take(without.with(longer, state().seen()), new FactorsChanged(change), new PasswordChanged());
		}
		else {
			take(without, new FactorsChanged(change));
		}
	}

	/**
	 * From now on that passkey opens it, and beside the password something more is asked
	 * for. What was signed in before is over.
	 * @param recoveryCodes taken where it is the first factor
	 * @return whether those were taken
	 * @throws Refusal CONFLICT when there is no room for it
	 */
	boolean addPasskey(Passkey passkey, List<String> recoveryCodes) {
		if (!usable() || !state().secondFactors().admits(passkey)) {
			throw Refusal.conflict("passkey-exists", "This passkey is there already, or there are too many.");
		}
		boolean first = !hasSecondFactor();
		take(state().with(state().secondFactors().with(passkey, recoveryCodes)),
				new FactorsChanged(Change.PASSKEY_ADDED));
		return first;
	}

	/**
	 * @return false when it is none of these, or was used since with that count or a
	 * higher one: then there is a copy of it
	 */
	boolean usePasskey(String passkey, long signCount, Instant now) {
		Passkey used = passkey(passkey).map((it) -> it.used(signCount, now)).orElse(null);
		if (!usable() || used == null) {
			return false;
		}
		take(state().with(state().secondFactors().after(used)));
		return true;
	}

	/**
	 * What was signed in before is over.
	 * @param longer another password where the one there is does not do alone
	 * @param servesAlone whether the one there is was seen to
	 * @return false when it is none of these
	 * @throws Refusal CONFLICT when nothing would open it any more, or as
	 * {@link #removeAuthenticator}
	 */
	boolean removePasskey(String passkey, @Nullable String longer, boolean servesAlone, Instant now) {
		if (passkey(passkey).isEmpty()) {
			return false;
		}
		if (!hasPassword() && passkeys().size() == 1) {
			throw Refusal.conflict("passkey-alone", "Without a password this passkey is the only way in.");
		}
		remain(state().secondFactors().without(passkey, now), longer, servesAlone, Change.PASSKEY_REMOVED);
		return true;
	}

	public List<Passkey> passkeys() {
		return state().secondFactors().keys();
	}

	public Optional<Passkey> passkey(String id) {
		return state().secondFactors().passkey(id);
	}

	public boolean hasAuthenticator() {
		return state().secondFactors().authenticator() != null;
	}

	/** Whether no passkey came or went since a sign-in of that time. */
	public boolean keepsSignInOf(Instant at) {
		return state().secondFactors().outlivedBy(at);
	}

	@Nullable Instant factorsSince() {
		return state().secondFactors().since();
	}

	/** Whoever got in by a password of before changes nothing now. */
	final void requirePassword(long version) {
		if (!usable() || version != passwordVersion()) {
			throw Refusal.conflict("password-changed", "There is another password by now.");
		}
	}

	public long passwordVersion() {
		return state().passwordVersion();
	}

}
