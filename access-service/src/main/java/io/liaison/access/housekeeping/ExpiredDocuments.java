package io.liaison.access.housekeeping;

import java.util.List;

import io.liaison.platform.store.retention.Retentions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Ends by age what nobody can use any more (ADR 13). Nothing relies on it: expiry is
 * checked whenever such a document is read.
 */
@Component
@EnableConfigurationProperties(ExpirySettings.class)
class ExpiredDocuments {

	private static final List<String> COLLECTIONS = List.of("authorizations", "signInSessions", "attempts",
			"passkeyChallenges");

	ExpiredDocuments(Retentions retentions, ExpirySettings settings) {
		COLLECTIONS.forEach((it) -> retentions.keep(it, "expiresAt", settings.kept()));
	}

}
