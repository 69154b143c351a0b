package io.liaison.access.grant.invitation;

import java.time.Instant;

/**
 * That a grant can come into use by a password which somebody else chose, beside the link
 * of its invitation (D1). The password itself stands with the login identity alone.
 *
 * @param key by which the identity names it
 */
public record TemporaryPassword(String key, Instant expiresAt) {

	public boolean serves(String asked, Instant now) {
		return this.key.equals(asked) && now.isBefore(this.expiresAt);
	}

}
