package io.liaison.gateway.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
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
		GatewayProblem problem = new GatewayProblem(HttpStatus.UNAUTHORIZED, "session-ended",
				"The session has ended. Sign in again.", null);
		problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		return problem;
	}

	/** The page that asks was made for another account than the session is for by now. */
	public static GatewayProblem accountSwitched() {
		return new GatewayProblem(HttpStatus.CONFLICT, "account-switched",
				"The browser acts for another account by now. Open the page again.", null);
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

	/** What came in cannot be understood. */
	public static GatewayProblem invalid(String detail) {
		return new GatewayProblem(HttpStatus.BAD_REQUEST, "invalid-request", detail, null);
	}

	/** The address is longer than any of ours (RFC 9110, 15.5.15). */
	public static GatewayProblem addressTooLong() {
		return new GatewayProblem(HttpStatus.URI_TOO_LONG, "uri-too-long", "The address is too long.", null);
	}

	/** More or longer header fields than any service takes (RFC 6585, 5). */
	public static GatewayProblem headersTooLarge() {
		return new GatewayProblem(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "request-header-fields-too-large",
				"The header fields are too many or too long.", null);
	}

	/** A body that does not keep coming (RFC 9110, 15.5.9). */
	public static GatewayProblem slowBody() {
		return new GatewayProblem(HttpStatus.REQUEST_TIMEOUT, "request-timeout",
				"The body did not arrive in time. Send the request again.", null);
	}

	/** A method that nothing here has. */
	public static GatewayProblem methodNotAllowed(Set<HttpMethod> allowed) {
		GatewayProblem problem = new GatewayProblem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
				"No resource has this method.", null);
		problem.getHeaders().setAllow(allowed);
		return problem;
	}

	/** A method that the gateway does not know (RFC 9110, 15.6.2). */
	public static GatewayProblem notImplemented() {
		return new GatewayProblem(HttpStatus.NOT_IMPLEMENTED, "not-implemented", "This method is not known here.",
				null);
	}

	/**
	 * Too much of something at a time.
	 * @param retryAfter seconds
	 */
	public static GatewayProblem tooMany(String detail, long retryAfter) {
		GatewayProblem problem = new GatewayProblem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail, null);
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
		return problem;
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

	/** What Spring says of a mistake, under a type of ours and with its headers. */
	static GatewayProblem of(ErrorResponse other) {
		HttpStatus status = HttpStatus.valueOf(other.getStatusCode().value());
		String type = (status == HttpStatus.BAD_REQUEST) ? "invalid-request"
				: status.name().toLowerCase(Locale.ROOT).replace('_', '-');
		GatewayProblem problem = new GatewayProblem(status, type, "The request cannot be answered.", null);
		problem.getHeaders().putAll(other.getHeaders());
		return problem;
	}

	static GatewayProblem internal(Throwable cause) {
		return new GatewayProblem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The gateway failed.", cause);
	}

	/** What to tell about a request to that path; an ill-formed one is not repeated. */
	public ProblemDetail at(String path) {
		ProblemDetail body = getBody();
		try {
			body.setInstance(new URI(path));
		}
		catch (URISyntaxException ex) {
			body.setInstance(null);
		}
		return body;
	}

	private static ProblemDetail body(HttpStatus status, String type, String detail) {
		ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
		body.setType(URI.create(TYPES + type));
		return body;
	}

}
