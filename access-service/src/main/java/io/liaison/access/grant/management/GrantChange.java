package io.liaison.access.grant.management;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.liaison.access.grant.Grant;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.web.Instants;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON Merge Patch (RFC 7396) changes of a grant.
 *
 * @param ends whether the patch names the end date, where {@code null} means none
 */
public record GrantChange(Optional<Boolean> login, Optional<Boolean> signatory, boolean ends, @Nullable Instant until) {

	public static final GrantChange LOGIN_ON = new GrantChange(Optional.of(true), Optional.empty(), false, null);

	private static final Set<String> MEMBERS = Set.of("login", "signatory", "until");

	/**
	 * @throws Refusal INVALID with a pointer to each wrong member
	 */
	static GrantChange of(JsonNode patch) {
		if (!patch.isObject()) {
			throw Refusal.invalid("A merge patch is a JSON object.");
		}
		FieldError[] unknown = patch.propertyNames()
			.stream()
			.filter((name) -> !MEMBERS.contains(name))
			.map((name) -> new FieldError("/" + name.replace("~", "~0").replace("/", "~1"), "cannot be changed"))
			.toArray(FieldError[]::new);
		if (unknown.length > 0) {
			throw Refusal.invalid("The patch names members that cannot be changed.", unknown);
		}
		return new GrantChange(flag(patch, "login"), flag(patch, "signatory"), patch.has("until"), time(patch));
	}

	@Nullable Instant untilOr(@Nullable Instant current) {
		return this.ends ? this.until : current;
	}

	/**
	 * Whether it only takes rights away, and is never refused for a backlog: Login off,
	 * Signatory off, an earlier end, and nothing that gives any.
	 */
	boolean shrinks(Grant before) {
		boolean takes = this.login.isPresent() || this.signatory.isPresent() || this.ends;
		return takes && !gives(before);
	}

	/** Whether it gives access or signature, or makes it last longer. */
	boolean gives(Grant before) {
		return this.login.orElse(false) || this.signatory.orElse(false) && !before.signatory()
				|| this.ends && isLater(this.until, before.until());
	}

	/** No end is the latest. */
	private static boolean isLater(@Nullable Instant end, @Nullable Instant than) {
		return than != null && (end == null || end.isAfter(than));
	}

	/**
	 * Access that is over the moment it begins is none.
	 * @throws Refusal CONFLICT when login is to be on and the end of it has passed
	 */
	public void requireEndAhead(Grant before, Instant now) {
		Instant end = untilOr(before.until());
		if (this.login.orElse(false) && end != null && !end.isAfter(now)) {
			throw Refusal.conflict("end-passed",
					"The end of this access has passed. Choose a later one, or none, together with Login on.");
		}
	}

	/** Whether the login would be over, now or one day. */
	boolean endsLogin() {
		return this.login.filter((on) -> !on).isPresent() || this.until != null;
	}

	private static Optional<Boolean> flag(JsonNode patch, String member) {
		JsonNode value = patch.get(member);
		if (value == null) {
			return Optional.empty();
		}
		if (!value.isBoolean()) {
			throw wrong(member, "is true or false");
		}
		return Optional.of(value.booleanValue());
	}

	private static @Nullable Instant time(JsonNode patch) {
		JsonNode value = patch.get("until");
		if (value == null || value.isNull()) {
			return null;
		}
		try {
			return Instants.parse(value.isString() ? value.stringValue() : "");
		}
		catch (DateTimeException ex) {
			throw wrong("until", Instants.RANGE + ", or null");
		}
	}

	private static Refusal wrong(String member, String detail) {
		return Refusal.invalid("The patch has a wrong value.", new FieldError("/" + member, detail));
	}

}
