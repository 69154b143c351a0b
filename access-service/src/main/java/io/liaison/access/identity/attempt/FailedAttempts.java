package io.liaison.access.identity.attempt;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Failures that count against one subject.
 *
 * @param id hash of who or what is counted
 * @param last when it failed last
 * @param told whether the security log tells of it
 */
@Document("attempts")
record FailedAttempts(@Id String id, int failures, Instant last, Instant expiresAt, @Nullable Boolean told) {

	boolean isTold() {
		return Boolean.TRUE.equals(this.told);
	}

}
