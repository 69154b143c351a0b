package io.liaison.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where one is after signing in. */
class WayBackTests {

	private final Browser browser = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void theLinkOfAMailLeadsThroughTheSignInToItsTicket() {
		HttpResponse<String> page = this.browser.follow("/tickets/t1?page=2");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri()).hasToString(RunningGateway.URL + "/tickets/t1?page=2");
	}

	@ParameterizedTest
	@CsvSource({ "/accounts?q=S%C3%B6hne&x=a=b, /accounts?q=S%C3%B6hne&x=a=b",
			"/accounts?q=Söhne, /accounts?q=S%C3%B6hne", "/logins, /logins", "/auth/security, /auth/security",
			"/a?to=https://evil.example/, /a?to=https://evil.example/" })
	void everyPageOfOursIsReached(String to, String landed) {
		assertThat(landed(to)).isEqualTo(landed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "//evil.example/a", "///evil.example", "/\\evil.example",
			"\\\\evil.example", "/\t/evil.example", "\t//evil.example", "/\n/evil.example", "https://evil.example",
			"https:evil.example", "javascript:alert(1)", "data:text/html,a", "evil.example", "", " /accounts",
			"/a\r\nSet-Cookie: a=b", "/a b", "/%", "/login", "/login?to=/", "/login/oauth2/code/liaison", "/logout",
			"/auth/sign-in", "/auth", "/auth/security/x", "/auth/securityx" })
	void nothingElseIsEverLedTo(String to) {
		assertThat(landed(to)).isEqualTo("/");
	}

	@Test
	void whatIsTooLongIsForgotten() {
		assertThat(landed("/" + "a".repeat(1_999))).hasSize(2_000);
		assertThat(landed("/" + "a".repeat(2_000))).isEqualTo("/");
	}

	@Test
	void severalLongWaysBackStillFitIntoARequest() {
		for (int tab = 0; tab < 4; tab++) {
			this.browser.get("/login?to=/" + "a".repeat(1_999));
		}
		assertThat(landed("/accounts")).isEqualTo("/accounts");
	}

	@Test
	void theProviderIsNotToldWhereItLeads() {
		HttpResponse<String> begun = this.browser.get("/login?to=/very/private");
		assertThat(begun.headers().firstValue("Location")).get().asString().doesNotContain("private");
		assertThat(begun.headers().allValues("Set-Cookie").toString()).doesNotContain("private");
	}

	private String landed(String to) {
		URI provider = location(this.browser.get("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
		URI back = location(this.browser.send(HttpRequest.newBuilder(provider).build()));
		return location(this.browser.send(HttpRequest.newBuilder(back).build())).toString();
	}

	private static URI location(HttpResponse<String> answer) {
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

}
