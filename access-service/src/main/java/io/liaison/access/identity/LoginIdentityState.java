package io.liaison.access.identity;

import java.time.Instant;
import java.util.List;

import io.liaison.access.identity.proof.OfferedPassword;

import org.jspecify.annotations.Nullable;

/**
 * @param password Argon2id hash (RFC 9106) in PHC form, absent until activated, and where
 * a passkey alone opens it
 * @param disabled nobody signs in, and no reset path enables it again
 * @param passwordVersion number of passwords there have been; sessions and refresh tokens
 * of an older one are dead
 * @param resetVersion number of resets asked for; links of older ones are dead
 * @param reset the reset that is open
 * @param mailbox absent in what was stored while only a link from the mailbox led to a
 * password: whoever has one then has been there
 * @param temporary a password that somebody else chose, absent where there is none
 * @param factors absent where there never was a second one
 */
record LoginIdentityState(@Nullable String password, boolean disabled, long passwordVersion, long resetVersion,
		@Nullable Reset reset, List<AddressHolder> claims, @Nullable Mailbox mailbox, @Nullable Temporary temporary,
		@Nullable Factors factors) {

	static final LoginIdentityState FRESH = new LoginIdentityState(null, false, 0, 0, null, List.of(), Mailbox.UNSEEN,
			null, null);

	LoginIdentityState with(List<AddressHolder> newClaims) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion, this.reset,
				newClaims, this.mailbox, this.temporary, this.factors);
	}

	LoginIdentityState with(Reset newReset) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion + 1,
				newReset, this.claims, this.mailbox, this.temporary, this.factors);
	}

	LoginIdentityState with(@Nullable Temporary newTemporary) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion, this.reset,
				this.claims, this.mailbox, newTemporary, this.factors);
	}

	/** Another password also closes the open reset, and ends the temporary one. */
	LoginIdentityState with(String newPassword, @Nullable Mailbox seen) {
		return new LoginIdentityState(newPassword, this.disabled, this.passwordVersion + 1, this.resetVersion, null,
				this.claims, seen, null, this.factors);
	}

	LoginIdentityState with(Factors newFactors) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion, this.reset,
				this.claims, this.mailbox, this.temporary, newFactors);
	}

	/** Without what somebody left who is erased; as of a mailbox that nobody was in. */
	LoginIdentityState forgotten() {
		return new LoginIdentityState(null, this.disabled, this.passwordVersion + 1, this.resetVersion, null, List.of(),
				Mailbox.UNSEEN, null, null);
	}

	Factors secondFactors() {
		return (this.factors != null) ? this.factors : Factors.NONE;
	}

	/** A passkey instead of a password, which also ends the temporary one. */
	LoginIdentityState withoutPassword(Factors newFactors, Mailbox seen) {
		return new LoginIdentityState(null, this.disabled, this.passwordVersion, this.resetVersion, null, this.claims,
				seen, null, newFactors);
	}

	/**
	 * Whether there is a password, or a passkey, that was chosen by a link from the
	 * mailbox. To any other login access is given by an invitation alone (D1): nobody
	 * else's is to gain by it.
	 */
	boolean isVerified() {
		return (this.mailbox == null) ? this.password != null : this.mailbox.verifiedAt() != null;
	}

	/**
	 * For whoever reads the mailbox: factors of somebody who never showed to are not
	 * theirs.
	 */
	LoginIdentityState ofMailbox() {
		return (this.factors != null && !isVerified()) ? with(Factors.NONE) : this;
	}

	/** The temporary one as long as there is no own. */
	@Nullable String passwordHash() {
		return (this.password != null || this.temporary == null) ? this.password : this.temporary.hash();
	}

	/** The reset that is open then, if it is that one. */
	@Nullable Reset openReset(long version, Instant now) {
		return (this.reset != null && version == this.resetVersion && now.isBefore(this.reset.expiresAt())) ? this.reset
				: null;
	}

	/** As it is, whatever becomes of the password. */
	@Nullable Mailbox seen() {
		return this.mailbox;
	}

	/**
	 * Whether whoever signs in reads the mailbox.
	 *
	 * @param verifiedAt when a link from there was last used to choose a password or a
	 * first passkey
	 */
	record Mailbox(@Nullable Instant verifiedAt) {

		static final Mailbox UNSEEN = new Mailbox(null);

	}

	/**
	 * A password that somebody else chose for a grant (D1). Whether it serves, and until
	 * when, that grant says.
	 *
	 * @param hash as of the own password, absent once another was chosen by it
	 */
	record Temporary(OfferedPassword offered, @Nullable String hash) {

		Temporary used() {
			return new Temporary(this.offered, null);
		}

	}

	/** A reset that was asked for, and the stored address that its mail goes to. */
	record Reset(String contactId, String emailId, Instant expiresAt) {

		boolean goesTo(AddressHolder holder) {
			return this.contactId.equals(holder.contactId()) && this.emailId.equals(holder.emailId());
		}

	}

}
