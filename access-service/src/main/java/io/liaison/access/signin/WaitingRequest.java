package io.liaison.access.signin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * The request of a client that waits until somebody has signed in. It travels with the
 * pages and in their forms, not in the session: who has two tabs open comes back to the
 * right client from each, and whose session is lost still goes on.
 *
 * @param query of our own authorization endpoint and of nothing else, so that whoever
 * forges a page's address gains nothing
 */
public record WaitingRequest(String query) {

	/** Names the account for which somebody wants to act. */
	static final String ACCOUNT = "account";

	/** The parameter of pages and the field of forms. */
	static final String PARAMETER = "continue";

	private static final Pattern PLAIN = Pattern.compile("[!-~]{0,6000}");

	/** What waits behind a page or its form. */
	static Optional<WaitingRequest> in(HttpServletRequest request) {
		try {
			return Optional.ofNullable(request.getParameter(PARAMETER))
				.map((text) -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII))
				.filter((query) -> PLAIN.matcher(query).matches())
				.map(WaitingRequest::new);
		}
		catch (InvalidParameterException | IllegalArgumentException illFormed) {
			return Optional.empty();
		}
	}

	/** What a client asked for, as far as these tell. */
	public static WaitingRequest of(Map<String, String> parameters) {
		return new WaitingRequest(parameters.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + encoded(it.getValue()))
			.collect(Collectors.joining("&")));
	}

	/** A request of a client, as it came; one that was posted, as a URL. */
	public static WaitingRequest of(HttpServletRequest request) {
		String query = "GET".equals(request.getMethod()) ? request.getQueryString()
				: request.getParameterMap()
					.entrySet()
					.stream()
					.flatMap(WaitingRequest::pairs)
					.collect(Collectors.joining("&"));
		return new WaitingRequest((query != null) ? query : "");
	}

	String url() {
		return MembershipGuard.AUTHORIZE + "?" + this.query;
	}

	/** In letters that need no escaping in a URL or in HTML. */
	String text() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.query.getBytes(StandardCharsets.US_ASCII));
	}

	private static Stream<String> pairs(Map.Entry<String, String[]> parameter) {
		return Stream.of(parameter.getValue()).map((value) -> encoded(parameter.getKey()) + "=" + encoded(value));
	}

	/** The address of a page behind which it waits. */
	public String behind(String page) {
		return page + (page.contains("?") ? "&" : "?") + PARAMETER + "=" + text();
	}

	/** The sign-in page with what waits behind this one, if anything does. */
	public static Optional<String> signIn(HttpServletRequest request) {
		return in(request).map((it) -> it.behind(SignInConfiguration.SIGN_IN));
	}

	/** Where it goes on once that page has done its work, if anything waits behind it. */
	public static Optional<String> next(HttpServletRequest request) {
		return in(request).map((it) -> it.behind(SignInConfiguration.CHOOSE));
	}

	/**
	 * What waits behind a page, for a field of its form; {@code null} when nothing does.
	 */
	public static @Nullable String text(HttpServletRequest request) {
		return in(request).map(WaitingRequest::text).orElse(null);
	}

	/** That page, with what waits behind this one, if anything does. */
	static String carried(HttpServletRequest request, String page) {
		return in(request).map((it) -> it.behind(page)).orElse(page);
	}

	/** What the client said, for instance in {@code login_hint}; blank when nothing. */
	String parameter(String name) {
		String start = name + "=";
		return Arrays.stream(this.query.split("&"))
			.filter((pair) -> pair.startsWith(start))
			.findFirst()
			.map((pair) -> decoded(pair.substring(start.length())))
			.orElse("");
	}

	/** The same request, which names no other account than the one that was chosen. */
	WaitingRequest settledFor(String accountId) {
		return parameter(ACCOUNT).equals(accountId) ? this
				: new WaitingRequest(Arrays.stream(this.query.split("&"))
					.filter((pair) -> !pair.startsWith(ACCOUNT + "="))
					.collect(Collectors.joining("&")));
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException illFormed) {
			return "";
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
