package io.liaison.platform.security;

import java.time.Duration;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What the filter chain refuses gets the same body as what a handler refuses, and the
 * challenge of RFC 6750.
 */
final class BearerProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final HandlerExceptionResolver answers;

	BearerProblems(HandlerExceptionResolver answers) {
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex) {
		if (ex instanceof OAuth2AuthenticationException invalid) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
					"Bearer error=\"" + invalid.getError().getErrorCode() + "\"");
		}
		this.answers.resolveException(request, response, null, refusal(ex));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex) {
		this.answers.resolveException(request, response, null, Refusal.forbidden("This is not open to you."));
	}

	private static Refusal refusal(AuthenticationException ex) {
		if (ex instanceof AuthenticationServiceException) {
			return Refusal.unavailable("The access token cannot be checked now. Try again.", Duration.ofSeconds(5));
		}
		if (ex instanceof OAuth2AuthenticationException invalid) {
			return (invalid.getError() instanceof BearerTokenError error && error.getHttpStatus().value() == 400)
					? Refusal.invalid("Send one access token, in the Authorization header.")
					: Refusal.of(Kind.UNAUTHENTICATED, "unauthenticated",
							"The access token is expired, withdrawn or not meant for this.");
		}
		return Refusal.of(Kind.UNAUTHENTICATED, "unauthenticated", "This needs an access token.");
	}

}
