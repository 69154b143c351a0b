package io.liaison.access.passkey;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A challenge that waits for its answer. Who reads the store cannot answer it: the
 * challenge is in the browser alone.
 *
 * @param id hash of the challenge
 * @param identityId who is to add a passkey; absent for a sign-in
 */
@Document(IssuedChallenge.COLLECTION)
record IssuedChallenge(@Id String id, @Nullable String identityId, Instant expiresAt) {

	static final String COLLECTION = "passkeyChallenges";

}
