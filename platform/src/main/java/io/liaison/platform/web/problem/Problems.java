package io.liaison.platform.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.liaison.platform.problem.Refusal.FieldError;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes problem details (RFC 9457) whose types and titles never change.
 */
final class Problems {

	private static final String TYPES = "https://liaison.example/problems/";

	/** where the type says something other than the name of the status */
	private static final Map<Integer, String> SLUGS = Map.of(400, "invalid-request", 401, "unauthenticated", 412,
			"stale", 413, "too-large", 422, "unprocessable", 428, "if-match-required", 500, "internal-error", 503,
			"unavailable");

	private Problems() {
	}

	static ProblemDetail of(HttpStatusCode status, String detail, List<FieldError> errors) {
		String slug = SLUGS.getOrDefault(status.value(), slug(status));
		return of(status, slug, detail, errors);
	}

	static ProblemDetail of(HttpStatusCode status, String slug, String detail, List<FieldError> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create(TYPES + slug));
		problem.setTitle(slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' '));
		if (!errors.isEmpty()) {
			problem.setProperty("errors", errors);
		}
		return problem;
	}

	private static String slug(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known != null) ? known.name().toLowerCase(Locale.ROOT).replace('_', '-') : "refused";
	}

}
