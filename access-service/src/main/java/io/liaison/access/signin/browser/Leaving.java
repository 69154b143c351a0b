package io.liaison.access.signin.browser;

import io.liaison.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Whoever signs out ends all that was given out through the session. */
@Component
public class Leaving implements LogoutHandler {

	private final Sessions sessions;

	Leaving(Sessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who && who.session() != null) {
			this.sessions.leave(who.identityId(), who.session());
		}
	}

}
