package io.liaison.access.signin;

import java.io.IOException;
import java.util.Objects;

import io.liaison.access.settings.SessionLifetimes;
import io.liaison.access.signin.browser.ActiveAccount;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.browser.SessionStart;
import io.liaison.access.signin.browser.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Whoever signed in goes on to choose a membership; from now on the session is open and
 * the browser known. Whoever has a second factor shows it first.
 */
@Component
class Arrivals implements AuthenticationSuccessHandler {

	private final SessionLifetimes lifetimes;

	private final SessionStart sessionStart;

	private final Devices devices;

	private final ActiveAccount activeAccount;

	Arrivals(SessionLifetimes lifetimes, SessionStart sessionStart, Devices devices, ActiveAccount activeAccount) {
		this.sessionStart = sessionStart;
		this.activeAccount = activeAccount;
		this.lifetimes = lifetimes;
		this.devices = devices;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SignedIn who = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
		if (this.activeAccount.halfway(who).isPresent()) {
			response.sendRedirect(WaitingRequest.carried(request, SignInConfiguration.SECOND_FACTOR));
			return;
		}
		request.getSession().setMaxInactiveInterval((int) this.lifetimes.idle().toSeconds());
		this.sessionStart.keep(who, request);
		this.devices.remember(who.identityId(), request, response);
		response.sendRedirect(WaitingRequest.carried(request, SignInConfiguration.CHOOSE));
	}

}
