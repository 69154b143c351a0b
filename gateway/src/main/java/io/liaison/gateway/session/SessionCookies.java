package io.liaison.gateway.session;

import io.liaison.gateway.GatewaySettings;

import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;

/**
 * The two cookies of a browser session. Behind TLS they carry the prefix {@code __Host-}
 * (RFC 6265bis, 4.1.3.2); without it, on localhost, clients that refuse secure cookies
 * over plain HTTP can still sign in.
 */
@Component
public final class SessionCookies {

	private final boolean secure;

	SessionCookies(GatewaySettings settings) {
		this.secure = settings.secure();
	}

	String session() {
		return prefixed("SESSION");
	}

	String csrf() {
		return prefixed("XSRF-TOKEN");
	}

	/** Whether a cookie is the gateway's own, so that no service gets it. */
	public boolean isOurs(String name) {
		return name.equals(session()) || name.equals(csrf());
	}

	void harden(ResponseCookieBuilder cookie) {
		cookie.path("/").secure(this.secure).sameSite("Lax");
	}

	private String prefixed(String name) {
		return this.secure ? "__Host-" + name : name;
	}

}
