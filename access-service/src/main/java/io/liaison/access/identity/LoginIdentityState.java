package io.liaison.access.identity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * @param password Argon2id hash (RFC 9106) in PHC form, absent until activated
 * @param disabled nobody signs in, and no reset path enables it again
 * @param passwordVersion number of passwords there have been; sessions and refresh tokens
 * of an older one are dead
 * @param resetVersion number of resets asked for; links of older ones are dead
 * @param reset the reset that is open
 * @param mailbox absent in what was stored while only a link from the mailbox led to a
 * password: whoever has one then has been there
 */
record LoginIdentityState(@Nullable String password, boolean disabled, long passwordVersion, long resetVersion,
		@Nullable Reset reset, List<AddressHolder> claims, @Nullable Mailbox mailbox) {

	static final LoginIdentityState FRESH = new LoginIdentityState(null, false, 0, 0, null, List.of(), Mailbox.UNSEEN);

	LoginIdentityState with(List<AddressHolder> newClaims) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion, this.reset,
				newClaims, this.mailbox);
	}

	LoginIdentityState with(Reset newReset) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion + 1,
				newReset, this.claims, this.mailbox);
	}

	/** Another password also closes the open reset. */
	LoginIdentityState with(String newPassword, Mailbox seen) {
		return new LoginIdentityState(newPassword, this.disabled, this.passwordVersion + 1, this.resetVersion, null,
				this.claims, seen);
	}

	boolean isMailboxVerified() {
		return (this.mailbox != null) ? this.mailbox.verifiedAt() != null : this.password != null;
	}

	/**
	 * Whether whoever signs in reads the mailbox.
	 *
	 * @param verifiedAt when a link from there was last used to choose a password
	 */
	record Mailbox(@Nullable Instant verifiedAt) {

		static final Mailbox UNSEEN = new Mailbox(null);

	}

	/** A reset that was asked for, and the stored address that its mail goes to. */
	record Reset(String contactId, String emailId, Instant expiresAt) {
	}

}
