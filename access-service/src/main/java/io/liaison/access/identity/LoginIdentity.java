package io.liaison.access.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.liaison.access.identity.LoginIdentityState.Mailbox;
import io.liaison.access.identity.LoginIdentityState.Reset;
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
		become(state().with(hash, new Mailbox(now)), activated() ? new PasswordChanged() : new Activated());
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
		become(state().with(hash, new Mailbox(now)), new PasswordChanged());
	}

	/** Whether this reset can still be used. */
	public boolean resetOpen(long version, Instant now) {
		Reset reset = state().reset();
		return usable() && reset != null && version == state().resetVersion() && now.isBefore(reset.expiresAt());
	}

	/** Whether the latest reset was that one, and is not open any more. */
	public boolean resetUsed(long version) {
		return usable() && state().reset() == null && version == state().resetVersion();
	}

	/** When the open reset ends, if it is this one and its mail goes there. */
	public @Nullable Instant resetExpiry(long version, AddressHolder mailTo, Instant now) {
		Reset reset = state().reset();
		boolean open = reset != null && resetOpen(version, now) && reset.contactId().equals(mailTo.contactId())
				&& reset.emailId().equals(mailTo.emailId());
		return (open && reset != null) ? reset.expiresAt() : null;
	}

	/** Whether it has ever had a password. */
	public boolean activated() {
		return state().password() != null;
	}

	/**
	 * Whether it has a password that was chosen by a link from its mailbox. To any other,
	 * access is given by an invitation alone (D1): nobody else's login is to gain by it.
	 */
	public boolean isVerified() {
		return activated() && state().isMailboxVerified();
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

	@Nullable String passwordHash() {
		return state().password();
	}

	long resetVersion() {
		return state().resetVersion();
	}

	private static Refusal used() {
		return Refusal.of(Kind.GONE, "link-used", "This link does not serve any more.");
	}

	record Claimed() {
	}

	record Activated() {
	}

	record ResetRequested(Reset reset, AsOf asOf) {
	}

	record PasswordChanged() {
	}

}
