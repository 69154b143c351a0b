package io.liaison.platform.security.token;

import java.time.Duration;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
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
 * challenges of RFC 6750 and RFC 9449.
 */
public final class BearerProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** With what the framework checks. */
	private static final String DPOP = "DPoP algs=\"ES256 ES384 ES512 RS256 RS384 RS512 PS256 PS384 PS512\"";

	private final HandlerExceptionResolver answers;

	public BearerProblems(HandlerExceptionResolver answers) {
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex) {
		if (ex instanceof OAuth2AuthenticationException invalid) {
			String error = " error=\"" + invalid.getError().getErrorCode() + "\"";
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, isBound(request) ? DPOP + "," + error : "Bearer" + error);
		}
		else {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			response.addHeader(HttpHeaders.WWW_AUTHENTICATE, DPOP);
		}
		this.answers.resolveException(request, response, null, refusal(ex));
	}

	/** Whether the caller came with a proof (RFC 9449, 7.1). */
	private static boolean isBound(HttpServletRequest request) {
		String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
		return sent != null && sent.regionMatches(true, 0, "DPoP ", 0, 5);
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
