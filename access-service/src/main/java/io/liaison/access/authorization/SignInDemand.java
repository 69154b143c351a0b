package io.liaison.access.authorization;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.liaison.access.signin.browser.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a client demands of the sign-in behind a request (OpenID Connect Core 1.0,
 * 3.1.2.1).
 *
 * @param prompt none, login, select_account, consent
 * @param maxAge how long ago the password may have been given
 * @param hint an ID token of the person who is meant
 */
record SignInDemand(Set<String> prompt, @Nullable Duration maxAge, @Nullable String hint) {

	static SignInDemand of(HttpServletRequest request) {
		String prompt = request.getParameter("prompt");
		return new SignInDemand((prompt != null) ? Set.copyOf(List.of(prompt.strip().split(" +"))) : Set.of(),
				maxAge(request.getParameter("max_age")), request.getParameter("id_token_hint"));
	}

	/** Null when it is none, or no number: the endpoint itself refuses that. */
	static @Nullable Duration maxAge(@Nullable String text) {
		return (text != null && text.matches("[0-9]{1,9}")) ? Duration.ofSeconds(Long.parseLong(text)) : null;
	}

	/** Nothing may be asked of the person. */
	boolean silent() {
		return this.prompt.contains("none");
	}

	boolean choosing() {
		return this.prompt.contains("select_account");
	}

	boolean anything() {
		return this.prompt.contains("login") || choosing() || this.maxAge != null || this.hint != null;
	}

	/**
	 * @param asked when the person was sent to the sign-in page because of this request,
	 * null before
	 * @param meant whether it is the person of the hint
	 */
	boolean metBy(SignedIn who, @Nullable Instant asked, Instant now, boolean meant) {
		boolean sinceAsked = asked != null && !who.at().isBefore(asked);
		boolean again = sinceAsked || !this.prompt.contains("login");
		boolean recent = sinceAsked || this.maxAge == null || !who.at().plus(this.maxAge).isBefore(now);
		boolean chosen = asked != null || !choosing();
		return again && recent && chosen && meant;
	}

}
