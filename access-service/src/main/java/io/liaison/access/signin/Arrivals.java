package io.liaison.access.signin;

import java.io.IOException;
import java.util.Objects;

import io.liaison.access.settings.SessionLifetimes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Whoever signed in goes on to choose a membership; the browser is known from now on. */
@Component
class Arrivals implements AuthenticationSuccessHandler {

	private final SessionLifetimes lifetimes;

	private final Devices devices;

	Arrivals(SessionLifetimes lifetimes, Devices devices) {
		this.lifetimes = lifetimes;
		this.devices = devices;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SignedIn who = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
		request.getSession().setMaxInactiveInterval((int) this.lifetimes.idle().toSeconds());
		this.devices.remember(who.identityId(), request, response);
		response.sendRedirect(WaitingRequest.carried(request, SignInConfiguration.CHOOSE));
	}

}
