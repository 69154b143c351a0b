package io.liaison.gateway.session;

import java.net.URI;
import java.util.Map;

import io.liaison.gateway.GatewaySettings;
import org.junit.jupiter.api.Test;

import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookiesTests {

	@Test
	void behindTlsACookieIsBoundToTheHostAndToTls() {
		SessionCookies cookies = cookies("https://liaison.example");
		assertThat(cookies.session()).isEqualTo("__Host-SESSION");
		assertThat(cookies.csrf()).isEqualTo("__Host-XSRF-TOKEN");
		ResponseCookieBuilder cookie = ResponseCookie.from(cookies.session(), "1");
		cookies.harden(cookie);
		assertThat(cookie.build()).hasToString("__Host-SESSION=1; Path=/; Secure; SameSite=Lax");
		assertThat(cookies.isOurs("SESSION")).isFalse();
	}

	@Test
	void plainHttpClientsCanSignInOnLocalhost() {
		SessionCookies cookies = cookies("http://localhost:8080");
		assertThat(cookies.session()).isEqualTo("SESSION");
		assertThat(cookies.isOurs("XSRF-TOKEN")).isTrue();
	}

	private static SessionCookies cookies(String issuer) {
		return new SessionCookies(new GatewaySettings(URI.create(issuer), URI.create("http://localhost:8081"),
				Map.of("gateway", "s"), false, "Liaison", new GatewaySettings.Branding(null, Map.of(), Map.of())));
	}

}
