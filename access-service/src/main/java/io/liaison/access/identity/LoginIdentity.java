package io.liaison.access.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.liaison.access.identity.LoginIdentityEvent.Activated;
import io.liaison.access.identity.LoginIdentityEvent.Change;
import io.liaison.access.identity.LoginIdentityEvent.Claimed;
import io.liaison.access.identity.LoginIdentityEvent.FactorsChanged;
import io.liaison.access.identity.LoginIdentityEvent.Forgotten;
import io.liaison.access.identity.LoginIdentityEvent.PasswordChanged;
import io.liaison.access.identity.LoginIdentityEvent.ResetRequested;
import io.liaison.access.identity.LoginIdentityState.Mailbox;
import io.liaison.access.identity.LoginIdentityState.Reset;
import io.liaison.access.identity.LoginIdentityState.Temporary;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of whoever reads one mailbox (C7, D21); its id is a keyed hash of the
 * address, which is itself not stored.
 */
public final class LoginIdentity extends SecuredIdentity {

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
	 * A contact is erased that the address was entered for. Where no other still has it,
	 * nothing stays of the login: whoever has the mailbox next begins anew.
	 * @param holds whether the address still is that contact's
	 */
	void forget(String contactId, Predicate<AddressHolder> holds) {
		List<AddressHolder> others = claims().stream().filter((it) -> !it.contactId().equals(contactId)).toList();
		if (others.size() < claims().size()) {
			become(others.stream().anyMatch(holds) ? state().with(others) : state().forgotten(), new Forgotten());
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
	 * As {@link #activate}, with a passkey and without any password.
	 * @param recoveryCodes hashes
	 */
	void activate(Passkey passkey, List<String> recoveryCodes, Instant now) {
		if (isVerified()) {
			throw used();
		}
		become(state().withoutPassword(Factors.NONE.with(passkey, recoveryCodes), new Mailbox(now)),
				activated() ? new FactorsChanged(Change.PASSKEY_ADDED) : new Activated());
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
	 * What was offered last is no grant's: the one before serves again.
	 * @param before absent where there was none
	 */
	void withdraw(String key, @Nullable Temporary before) {
		if (isNew() && offered().filter((it) -> it.key().equals(key)).isPresent()) {
			become(state().with(before));
		}
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

	/** Whether its password or first passkey was chosen by a link from its mailbox. */
	public boolean isVerified() {
		return state().isVerified();
	}

	/** Whether it was never activated, and may be. */
	public boolean isNew() {
		return !activated() && !disabled();
	}

	/** The temporary password of it, used or not. */
	public Optional<OfferedPassword> offered() {
		return Optional.ofNullable(state().temporary()).map(Temporary::offered);
	}

	public boolean disabled() {
		return state().disabled();
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
