package io.liaison.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in leads to: a page of ours, never another site. It comes from a link that
 * anybody may have made.
 */
final class WayBack {

	static final URI HOME = URI.create("/");

	private static final int LONGEST = 2_000;

	// signing in or out there would lead round in circles
	private static final Pattern NO_PAGE = Pattern.compile("/(login|logout|auth(?!/security$))([/?#].*)?");

	private WayBack() {
	}

	/**
	 * Home when it is none of our pages. Browsers read a backslash as a slash and leave
	 * out tabs and line breaks (WHATWG URL); a URI (RFC 3986) has neither.
	 */
	static URI to(@Nullable String wanted) {
		if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")
				|| wanted.chars().anyMatch(Character::isISOControl) || NO_PAGE.matcher(wanted).matches()) {
			return HOME;
		}
		try {
			return URI.create(new URI(wanted).toASCIIString());
		}
		catch (URISyntaxException ex) {
			return HOME;
		}
	}

}
