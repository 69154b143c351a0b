package io.liaison.access.identity.proof;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A discoverable credential of Web Authentication. Nothing of it is secret: the private
 * key never leaves the authenticator.
 *
 * @param id base64url, as the authenticator chose it; looked for only among those of the
 * identity that the authenticator names with it
 * @param name by which its owner knows it
 * @param attestation base64url attestation object, which holds the public key
 * @param signCount of the signature last seen; 0 where the authenticator does not count
 * @param synced whether it may be copied to other devices (backup eligible)
 * @param lastUsed absent until it is used
 */
public record Passkey(String id, String name, String attestation, long signCount, boolean synced, Instant created,
		@Nullable Instant lastUsed) {

	/** After a signature; nothing when that is one of before, or of a copy. */
	public @Nullable Passkey used(long newSignCount, Instant now) {
		boolean counts = this.signCount != 0 || newSignCount != 0;
		return (counts && newSignCount <= this.signCount) ? null
				: new Passkey(this.id, this.name, this.attestation, newSignCount, this.synced, this.created, now);
	}

}
