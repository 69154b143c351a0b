package io.liaison.access.identity;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Failures that count against one subject.
 *
 * @param id hash of who or what is counted
 * @param last when it failed last
 */
@Document("attempts")
record FailedAttempts(@Id String id, int failures, Instant last, Instant expiresAt) {

}
