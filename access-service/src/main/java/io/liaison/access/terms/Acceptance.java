package io.liaison.access.terms;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody accepted a version for an account; it never changes.
 *
 * @param id derived from the three
 * @param identityId the login by which it was done
 */
@Document("terms-acceptances")
record Acceptance(@Id String id, String accountId, String contactId, int version, Instant at, String identityId) {
}
