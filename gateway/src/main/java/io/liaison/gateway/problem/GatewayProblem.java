package io.liaison.gateway.problem;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that the gateway gives instead of a service, with the types that the services
 * use too. Details name no person, no secret and no query string.
 */
public final class GatewayProblem extends ErrorResponseException {

	private static final String TYPES = "https://liaison.example/problems/";

	private GatewayProblem(HttpStatus status, String type, String detail, @Nullable Throwable cause) {
		super(status, body(status, type, detail), cause);
	}

	/** There is nothing at this address. */
	public static GatewayProblem notFound() {
		return new GatewayProblem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.", null);
	}

	/** Nobody is signed in any more (RFC 9110, 15.5.2). */
	public static GatewayProblem sessionEnded() {
		GatewayProblem problem = new GatewayProblem(HttpStatus.UNAUTHORIZED, "unauthenticated",
				"The session has ended. Sign in again.", null);
		problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return problem;
	}

	/** A browser request without the token that proves that our own page sent it. */
	public static GatewayProblem csrf(Throwable cause) {
		return new GatewayProblem(HttpStatus.FORBIDDEN, "csrf-token-required",
				"Send the value of the XSRF cookie in the header X-XSRF-TOKEN.", cause);
	}

	/** The body is larger than any service takes. */
	public static GatewayProblem tooLarge(long limit) {
		return new GatewayProblem(HttpStatus.CONTENT_TOO_LARGE, "too-large",
				"The body is larger than " + limit + " bytes.", null);
	}

	/**
	 * The request can be sent again later.
	 * @param retryAfter seconds
	 */
	public static GatewayProblem unavailable(String detail, int retryAfter, @Nullable Throwable cause) {
		GatewayProblem problem = new GatewayProblem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, cause);
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
		return problem;
	}

	static GatewayProblem internal(Throwable cause) {
		return new GatewayProblem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The gateway failed.", cause);
	}

	private static ProblemDetail body(HttpStatus status, String type, String detail) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
		body.setType(URI.create(TYPES + type));
		return body;
	}

}
