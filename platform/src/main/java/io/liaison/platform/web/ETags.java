package io.liaison.platform.web;

import java.util.List;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * Strong entity tags made of versions (RFC 9110, 8.8.3 and 13.1.1).
 */
public final class ETags {

	private ETags() {
	}

	public static String of(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * @param ifMatch the If-Match header; {@code *} matches any version, a weak tag none
	 * @throws Refusal PRECONDITION_REQUIRED when absent, STALE when it names no current
	 * version
	 */
	public static void require(@Nullable String ifMatch, long version) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw Refusal.of(Kind.PRECONDITION_REQUIRED, "if-match-required",
					"Read the resource first and send its ETag in If-Match.");
		}
		List<ETag> tags = ETag.parse(ifMatch);
		if (tags.isEmpty()) {
			throw Refusal.invalid("If-Match is not a list of entity tags such as \"7\" with its quotes.");
		}
		ETag current = new ETag(Long.toString(version), false);
		if (tags.stream().noneMatch(tag -> tag.isWildcard() || tag.compare(current, true))) {
			throw Refusal.of(Kind.STALE, "stale", "The resource has changed since. Read it again.");
		}
	}

}
