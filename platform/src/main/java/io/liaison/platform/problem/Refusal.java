package io.liaison.platform.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that is refused for a reason its sender can act upon. Neutral: aggregates and
 * consumers may throw it; the web layer turns it into a problem (RFC 9457) with the type
 * {@code https://liaison.example/problems/<type>}. The detail is shown to callers, so it
 * names no secret and no person.
 */
public final class Refusal extends RuntimeException {

	private final Kind kind;

	private final String type;

	private final String detail;

	private final List<FieldError> errors;

	private final @Nullable Duration retryAfter;

	private final Map<String, Object> members;

	private Refusal(Kind kind, String type, String detail, List<FieldError> errors, @Nullable Duration retryAfter,
			Map<String, Object> members) {
		// no stack trace: an answer, not a defect
		super(kind + " " + type + ": " + detail, null, false, false);
		this.kind = kind;
		this.type = type;
		this.detail = detail;
		this.errors = List.copyOf(errors);
		this.retryAfter = retryAfter;
		this.members = Map.copyOf(members);
	}

	/**
	 * @param type slug of the problem type, for instance {@code role-limit-exceeded}
	 */
	public static Refusal of(Kind kind, String type, String detail) {
		return new Refusal(kind, type, detail, List.of(), null, Map.of());
	}

	public static Refusal invalid(String detail, FieldError... errors) {
		return new Refusal(Kind.INVALID, "invalid-request", detail, List.of(errors), null, Map.of());
	}

	/**
	 * @param what the kind of thing that was asked for, for instance {@code account}
	 */
	public static Refusal notFound(String what) {
		return of(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".");
	}

	public static Refusal conflict(String type, String detail) {
		return of(Kind.CONFLICT, type, detail);
	}

	public static Refusal forbidden(String detail) {
		return of(Kind.FORBIDDEN, "forbidden", detail);
	}

	public static Refusal unavailable(String detail, Duration retryAfter) {
		return new Refusal(Kind.UNAVAILABLE, "unavailable", detail, List.of(), retryAfter, Map.of());
	}

	public static Refusal tooMany(String detail, Duration retryAfter) {
		return new Refusal(Kind.TOO_MANY, "too-many-requests", detail, List.of(), retryAfter, Map.of());
	}

	/** The same, with each thing to mend. */
	public Refusal because(List<FieldError> reasons) {
		return new Refusal(this.kind, this.type, this.detail, reasons, this.retryAfter, this.members);
	}

	/** The same, with one more member of the problem (RFC 9457, 3.2). */
	public Refusal telling(String member, Object value) {
		Map<String, Object> all = new HashMap<>(this.members);
		all.put(member, value);
		return new Refusal(this.kind, this.type, this.detail, this.errors, this.retryAfter, all);
	}

	public Kind kind() {
		return this.kind;
	}

	public String type() {
		return this.type;
	}

	public String detail() {
		return this.detail;
	}

	public List<FieldError> errors() {
		return this.errors;
	}

	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	/** Further members of the problem, by name. */
	public Map<String, Object> members() {
		return this.members;
	}

	/**
	 * What kind of refusal, with the HTTP status that tells it.
	 */
	public enum Kind {

		INVALID(400), UNAUTHENTICATED(401), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), GONE(410), STALE(412),
		TOO_LARGE(413), UNSUPPORTED(415), UNPROCESSABLE(422), PRECONDITION_REQUIRED(428), TOO_MANY(429),
		UNAVAILABLE(503);

		private final int status;

		Kind(int status) {
			this.status = status;
		}

		public int status() {
			return this.status;
		}

	}

	/**
	 * One thing to mend in the request.
	 *
	 * @param pointer JSON pointer (RFC 6901) into the body
	 * @param detail what is wrong there
	 */
	public record FieldError(String pointer, String detail) {
	}

}
