package io.liaison.access.signin;

import java.io.IOException;
import java.util.regex.Pattern;

import io.liaison.access.settings.AccessSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Whoever signed out here is signed out of the portal in this browser too, and goes on to
 * the link of a mail when it was for that.
 */
final class Departures implements LogoutSuccessHandler {

	/** The field that names the link. */
	static final String LINK = "link";

	private static final Pattern LINKS = Pattern
		.compile("/auth/(activate|reset/choose|actions)\\?token=[A-Za-z0-9._~-]+");

	private final AccessSettings settings;

	Departures(AccessSettings settings) {
		this.settings = settings;
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException {
		// the gateway's cookie, on the origin that we share with it
		ResponseCookie portal = ResponseCookie.from(SignInConfiguration.name("SESSION", this.settings), "")
			.path("/")
			.maxAge(0)
			.httpOnly(true)
			.secure(this.settings.tls())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, portal.toString());
		String link = request.getParameter(LINK);
		response.sendRedirect((link != null && LINKS.matcher(link).matches()) ? link : SignInConfiguration.SIGN_OUT);
	}

}
