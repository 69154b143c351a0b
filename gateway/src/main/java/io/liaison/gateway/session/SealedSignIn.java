package io.liaison.gateway.session;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A sign-in as it is stored.
 *
 * @param id hash of the key
 * @param tokens sealed by the key, which only the browser has
 * @param idleAt when it ends unless it is renewed before
 */
@Document("browserSessions")
record SealedSignIn(@Id String id, byte[] tokens, Instant idleAt) {

	boolean isOver(Instant now) {
		return !now.isBefore(this.idleAt);
	}

}
