package io.liaison.platform.web;

import java.util.List;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * Strong entity tags made of versions (RFC 9110, 8.8.3 and 13.1.1). Those of answers to a
 * GET have a hash of the body behind the version; a change depends on the version alone.
 */
public final class ETags {

	private static final char BEHIND = '.';

	private ETags() {
	}

	public static String of(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * @param own made by {@link #of(long)}
	 */
	static String of(String own, String hash) {
		return own.substring(0, own.length() - 1) + BEHIND + hash + '"';
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
		if (tags.stream().noneMatch((tag) -> tag.isWildcard() || names(tag, Long.toString(version)))) {
			throw Refusal.of(Kind.STALE, "stale", "The resource has changed since. Read it again.");
		}
	}

	private static boolean names(ETag tag, String version) {
		return !tag.weak() && (tag.tag().equals(version) || tag.tag().startsWith(version + BEHIND));
	}

}
