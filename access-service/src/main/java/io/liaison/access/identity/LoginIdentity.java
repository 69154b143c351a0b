package io.liaison.access.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.liaison.access.identity.Factors.Authenticator;
import io.liaison.access.identity.LoginIdentityEvent.Activated;
import io.liaison.access.identity.LoginIdentityEvent.Change;
import io.liaison.access.identity.LoginIdentityEvent.Claimed;
import io.liaison.access.identity.LoginIdentityEvent.FactorsChanged;
import io.liaison.access.identity.LoginIdentityEvent.PasswordChanged;
import io.liaison.access.identity.LoginIdentityEvent.ResetRequested;
import io.liaison.access.identity.LoginIdentityState.Mailbox;
import io.liaison.access.identity.LoginIdentityState.Reset;
import io.liaison.access.identity.LoginIdentityState.Temporary;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of whoever reads one mailbox (C7, D21); its id is a keyed hash of the
 * address, which is itself not stored.
 */
public final class LoginIdentity extends Aggregate<LoginIdentityState> {

	/** How long the link of a reset serves. */
	public static final Duration RESET_TTL = Duration.ofHours(1);

	LoginIdentity(String id, @Nullable LoginIdentityState state) {
		super(id, (state != null) ? state : LoginIdentityState.FRESH);
	}

	/** The address was entered for a contact; inert until a grant is on. */
	void claim(AddressHolder claim) {
		if (!state().claims().contains(claim)) {
			List<AddressHolder> claims = new ArrayList<>(state().claims());
			claims.add(claim);
			become(state().with(List.copyOf(claims)), new Claimed());
		}
	}

	/**
	 * Takes the password of whoever followed a link from the mailbox (T11): the first
	 * one, or that of somebody who never showed to read it.
	 * @throws Refusal GONE when there has been one: the link that led here is used
	 */
	void activate(String hash, Instant now) {
		if (isVerified()) {
			throw used();
		}
		become(state().ofMailbox().with(hash, new Mailbox(now)), activated() ? new PasswordChanged() : new Activated());
	}

	/**
	 * Takes a password that somebody else chose for the person, instead of the one
	 * before.
	 * @param offered the grant that it serves for, which tells the rest
	 * @throws Refusal CONFLICT when there has been a password: nobody takes a login over
	 */
	void offer(OfferedPassword offered, String hash) {
		if (!isNew()) {
			throw Refusal.conflict("login-not-new", "This login is in use, or was; send an invitation.");
		}
		become(state().with(new Temporary(offered, hash)));
	}

	/**
	 * Takes the first password of whoever showed to know the temporary one. That says
	 * nothing of the mailbox.
	 * @throws Refusal GONE when another one came first, or the link of an invitation
	 */
	void activateOffered(String key, String hash) {
		Temporary temporary = state().temporary();
		if (!isNew() || temporary == null || !temporary.offered().key().equals(key)) {
			throw used();
		}
		become(state().with(hash, Mailbox.UNSEEN).with(temporary.used()), new Activated());
	}

	/**
	 * Opens a reset; the one before is superseded.
	 * @param asOf the event of the contact by which the mail goes there
	 */
	void requestReset(AddressHolder mailTo, AsOf asOf, Instant now) {
		Reset reset = new Reset(mailTo.contactId(), mailTo.emailId(), now.plus(RESET_TTL));
		become(state().with(reset), new ResetRequested(reset, asOf));
	}

	/**
	 * Takes another password through the open reset.
	 * @throws Refusal GONE when that reset is not the open one any more
	 */
	void resetPassword(long version, String hash, Instant now) {
		if (!resetOpen(version, now)) {
			throw used();
		}
		become(state().ofMailbox().with(hash, new Mailbox(now)), new PasswordChanged());
	}

	/**
	 * Takes another password from whoever knows the one there is: that shows nothing of
	 * the mailbox.
	 * @throws Refusal CONFLICT when there is another one by now
	 */
	void changePassword(long version, String hash) {
		requirePassword(version);
		become(state().with(hash, state().seen()), new PasswordChanged());
	}

	/** Whoever got in by a password of before changes nothing now. */
	private void requirePassword(long version) {
		if (!usable() || version != passwordVersion()) {
			throw Refusal.conflict("password-changed", "There is another password by now.");
		}
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
		become(state().with(state().secondFactors().withApp(app).withCodes(recoveryCodes)),
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
			become(next.apply(left), events);
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
	 */
	boolean removeAuthenticator(long version, FactorProof proof, @Nullable String longer) {
		requirePassword(version);
		Factors left = state().secondFactors().after(proof);
		if (left == null || !hasAuthenticator()) {
			return false;
		}
		remain(left.withApp(null).ifAny(), longer, Change.AUTHENTICATOR_REMOVED);
		return true;
	}

	private void remain(Factors left, @Nullable String longer, Change change) {
		LoginIdentityState without = state().with(left);
		if (longer != null) {
			become(without.with(longer, state().seen()), new FactorsChanged(change), new PasswordChanged());
		}
		else {
			become(without, new FactorsChanged(change));
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
		become(state().with(state().secondFactors().with(passkey, recoveryCodes)),
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
		become(state().with(state().secondFactors().after(used)));
		return true;
	}

	/**
	 * What was signed in before is over.
	 * @param longer another password where the one there is does not do alone
	 * @return false when it is none of these
	 */
	boolean removePasskey(String passkey, @Nullable String longer, Instant now) {
		if (passkey(passkey).isEmpty()) {
			return false;
		}
		remain(state().secondFactors().without(passkey, now), longer, Change.PASSKEY_REMOVED);
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

	/** Whether more than the password is asked for. */
	public boolean hasSecondFactor() {
		return factors().areAny();
	}

	/** What is asked for beside the password. */
	public Factors factors() {
		return state().secondFactors();
	}

	/** Whether this reset can still be used. */
	public boolean resetOpen(long version, Instant now) {
		return usable() && state().openReset(version, now) != null;
	}

	/** Whether the latest reset was that one, and is not open any more. */
	public boolean resetUsed(long version) {
		return usable() && state().reset() == null && version == state().resetVersion();
	}

	/** When the open reset ends, if it is this one and its mail goes there. */
	public @Nullable Instant resetExpiry(long version, AddressHolder mailTo, Instant now) {
		Reset reset = usable() ? state().openReset(version, now) : null;
		return (reset != null && reset.goesTo(mailTo)) ? reset.expiresAt() : null;
	}

	/** Whether it has ever had a password. */
	public boolean activated() {
		return state().password() != null;
	}

	/** Whether its password was chosen by a link from its mailbox. */
	public boolean isVerified() {
		return state().isVerified();
	}

	/** Whether it never had a password, and may get one. */
	public boolean isNew() {
		return !activated() && !disabled();
	}

	/** The temporary password of it, used or not. */
	public Optional<OfferedPassword> offered() {
		return Optional.ofNullable(state().temporary()).map(Temporary::offered);
	}

	/** Whether it can sign in at all. */
	public boolean usable() {
		return activated() && !state().disabled();
	}

	public boolean disabled() {
		return state().disabled();
	}

	public long passwordVersion() {
		return state().passwordVersion();
	}

	public List<AddressHolder> claims() {
		return state().claims();
	}

	LoginIdentityState snapshot() {
		return state();
	}

	private static Refusal used() {
		return Refusal.of(Kind.GONE, "link-used", "This link does not serve any more.");
	}

}
