package io.liaison.gateway.session;

import io.liaison.gateway.GatewaySettings;

import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

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

	public String csrf() {
		return prefixed("XSRF-TOKEN");
	}

	/** What a sign-in that has begun is kept by, in each tab on its own. */
	public String waiting(String state) {
		String name = state.replaceAll("[^A-Za-z0-9]", "");
		return waiting() + name.substring(0, Math.min(name.length(), 8));
	}

	public String waiting() {
		return prefixed("WAITING-");
	}

	/** Whether a cookie is the gateway's own, so that no service gets it. */
	public boolean isOurs(String name) {
		return name.equals(session()) || name.equals(csrf()) || name.startsWith(waiting());
	}

	/** Gives the browser a session; it ends with the browser at the latest. */
	public void give(ServerWebExchange exchange, SessionKey key) {
		exchange.getResponse().addCookie(hidden(session(), key.secret()).build());
	}

	void expire(ServerWebExchange exchange) {
		exchange.getResponse().addCookie(hidden(session(), "").maxAge(0).build());
	}

	public ResponseCookieBuilder hidden(String name, String value) {
		ResponseCookieBuilder cookie = ResponseCookie.from(name, value).httpOnly(true);
		harden(cookie);
		return cookie;
	}

	public void harden(ResponseCookieBuilder cookie) {
		cookie.path("/").secure(this.secure).sameSite("Lax");
	}

	private String prefixed(String name) {
		return this.secure ? "__Host-" + name : name;
	}

}
