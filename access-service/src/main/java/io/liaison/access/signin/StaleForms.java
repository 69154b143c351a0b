package io.liaison.access.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.liaison.access.signin.browser.SignedIn;
import io.liaison.access.signin.page.ProblemPages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/**
 * A form whose CSRF token is not the browser's any more: it was open in another tab,
 * someone went back to it, or the cookies are gone. Nothing of it is taken; whoever is
 * signed in by now goes on, anybody else gets it anew and is told.
 */
final class StaleForms implements AccessDeniedHandler {

	private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (!ProblemPages.wanted(request)) {
			this.others.handle(request, response, denied);
			return;
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, WaitingRequest.carried(request, page(request)));
	}

	private static String page(HttpServletRequest request) {
		return switch (request.getRequestURI()) {
			case SignInConfiguration.SIGN_IN, SignInConfiguration.PASSKEY ->
				(SignedIn.current() != null) ? SignInConfiguration.CHOOSE : SignInConfiguration.SIGN_IN + "?stale";
			case SignInConfiguration.CHOOSE, SignInConfiguration.SECOND_FACTOR, SignInConfiguration.SIGN_OUT ->
				request.getRequestURI();
			default -> fresh(request);
		};
	}

	private static String fresh(HttpServletRequest request) {
		String token = request.getParameter("token");
		return request.getRequestURI() + "?stale"
				+ ((token != null) ? "&token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) : "");
	}

}
