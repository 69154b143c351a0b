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
 */
record LoginIdentityState(@Nullable String password, boolean disabled, long passwordVersion, long resetVersion,
		@Nullable Reset reset, List<AddressHolder> claims) {

	static final LoginIdentityState FRESH = new LoginIdentityState(null, false, 0, 0, null, List.of());

	LoginIdentityState with(List<AddressHolder> newClaims) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion, this.reset,
				newClaims);
	}

	LoginIdentityState with(Reset newReset) {
		return new LoginIdentityState(this.password, this.disabled, this.passwordVersion, this.resetVersion + 1,
				newReset, this.claims);
	}

	/** Another password also closes the open reset. */
	LoginIdentityState with(String newPassword) {
		return new LoginIdentityState(newPassword, this.disabled, this.passwordVersion + 1, this.resetVersion, null,
				this.claims);
	}

	/** A reset that was asked for, and the stored address that its mail goes to. */
	record Reset(String contactId, String emailId, Instant expiresAt) {
	}

}
