package io.liaison.access.signin;

import java.nio.file.Path;
import java.util.Map;

import io.liaison.access.settings.AccessSettings;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import static org.assertj.core.api.Assertions.assertThat;

class CookiesTests {

	@Test
	void withTlsTheCookieIsBoundToTheHost() {
		assertThat(cookie("https://portal.example")).startsWith("__Host-LIAISON-AUTH=")
			.contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain");
	}

	@Test
	void withoutTlsAPlainClientGetsOneThatItSendsBack() {
		assertThat(cookie("http://localhost:8080")).startsWith("LIAISON-AUTH=")
			.contains("HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure");
	}

	private static String cookie(String issuer) {
		AccessSettings settings = new AccessSettings(issuer, "A".repeat(43), Map.of(), Path.of("."),
				new AccessSettings.Access(false));
		MockHttpServletRequest request = new MockHttpServletRequest();
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SignInConfiguration().sessionCookie(settings).writeCookieValue(new CookieValue(request, response, "id"));
		return String.valueOf(response.getHeader("Set-Cookie"));
	}

}
