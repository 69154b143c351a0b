package io.liaison.access.oauth;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/**
 * Keeps the framework from a registry of sessions in memory, which another instance and
 * the next start would not have: tokens name those of
 * {@link io.liaison.access.session.Sessions}.
 */
final class NoSessions implements SessionRegistry {

	@Override
	public List<Object> getAllPrincipals() {
		return List.of();
	}

	@Override
	public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
		return List.of();
	}

	@Override
	public @Nullable SessionInformation getSessionInformation(String sessionId) {
		return null;
	}

	@Override
	public void refreshLastRequest(String sessionId) {
		// none is kept
	}

	@Override
	public void registerNewSession(String sessionId, Object principal) {
		// none is kept
	}

	@Override
	public void removeSessionInformation(String sessionId) {
		// none is kept
	}

}
