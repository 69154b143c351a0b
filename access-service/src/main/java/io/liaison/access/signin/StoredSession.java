package io.liaison.access.signin;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A browser session as it is stored.
 *
 * @param id hash of the session's id
 * @param seconds how long it lives unused
 */
@Document("signInSessions")
record StoredSession(@Id String id, Instant created, long seconds, byte[] attributes, Instant expiresAt) {

}
