package io.liaison.access.oauth.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.annotation.Id;

/**
 * An authorization as it is stored: whom it is for, and how far its tokens have come. No
 * token is in it.
 *
 * @param id SHA-256 of the authorization code, and names the family of its tokens; of the
 * state while somebody is asked for consent
 * @param redirectUri blank where the client left it to us (RFC 6749, 3.1.2.3), and then
 * need not repeat it for the code
 * @param number of the latest refresh token, 0 while the code is unused, -1 before there
 * is one
 * @param rotatedAt when that one was first given out
 * @param expiresAt when it is of no use any more
 * @param key thumbprint of the key that a public client's refresh tokens are bound to
 * (RFC 9449, 5); absent where they are not
 * @param session through which it was given; absent in those of an earlier version
 * @param amr by what somebody signed in; absent in what was stored while the password was
 * all there was
 */
@Document(StoredAuthorization.COLLECTION)
record StoredAuthorization(@Id String id, String clientId, List<String> scopes, String redirectUri,
		Map<String, String> parameters, String identityId, long passwordVersion, Instant signedInAt, String contactId,
		String accountId, long term, long number, @Nullable Instant rotatedAt, Instant expiresAt, @Nullable String key,
		@Nullable String via, @Nullable String session, @Nullable List<String> amr) {

	static final String COLLECTION = "authorizations";

	/** Of what waits for consent. */
	static final long UNDECIDED = -1;

	/** A lost reply must not throw anybody out. */
	static final Duration GRACE = Duration.ofSeconds(30);

	/** Whether the code can be exchanged. */
	boolean codeServes(Instant now) {
		return this.number == 0 && now.isBefore(this.expiresAt);
	}

	/** Whether somebody may still say yes to it. */
	boolean awaitsConsent(Instant now) {
		return this.number == UNDECIDED && now.isBefore(this.expiresAt);
	}

	/** The latest serves, and the one before for a moment while the latest is unused. */
	boolean refreshServes(long presented, Instant now) {
		boolean lostReply = presented > 0 && presented == this.number - 1 && this.rotatedAt != null
				&& now.isBefore(this.rotatedAt.plus(GRACE));
		return now.isBefore(this.expiresAt) && ((presented > 0 && presented == this.number) || lostReply);
	}

}
