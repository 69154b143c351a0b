package io.liaison.access.passkey;

import io.liaison.access.settings.AccessSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The browser that a challenge was made for shows it again with the answer. */
@Component
public record ChallengeCookie(AccessSettings settings) {

	/** Without a path of its own, which a {@code __Host-} cookie may not have. */
	public void set(String challenge, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name(), challenge)
			.path("/")
			.maxAge(Challenges.TTL)
			.httpOnly(true)
			.secure(this.settings.tls())
			.sameSite("Strict")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	/** Blank when there is none. */
	public String shown(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, name());
		return (cookie != null) ? cookie.getValue() : "";
	}

	private String name() {
		return this.settings.cookie("LIAISON-PASSKEY");
	}

}
