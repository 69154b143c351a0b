package io.liaison.access;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person in a browser gets to see where something does not go as planned. */
class PagesTests extends AccessIntegration {

	@Test
	void whatIsNotThereIsAPageForPeopleAndAProblemForOthers() {
		HttpResponse<String> page = person().get("/auth/nowhere");
		isPage(page, 404);
		assertThat(page.body()).contains("There is no such page", ISSUER + "/login");
		assertThat(type(browser().get("/auth/nowhere"))).startsWith("application/problem+json");
		assertThat(type(person().get("/api/nowhere"))).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "/auth/activate?token=%ff", "/auth/reset/choose?token=%ff", "/auth/activate?token=%C3%28",
			"/auth/activate?token=%00" })
	void aLinkWithIllFormedEscapesIsADeadLink(String url) {
		HttpResponse<String> page = person().get(url);
		assertThat(page.statusCode()).isIn(400, 410);
		assertThat(page.body()).contains("does not serve any more").doesNotContain("Tomcat", "HTTP Status");
	}

	@Test
	void aClientThatDoesNotExistIsAPageToo() {
		isPage(person().get("/auth/oauth2/authorize?response_type=code&client_id=nobody"), 400);
	}

	@Test
	@Behaviour("C15")
	void aFormWithoutCookiesIsGivenAnewWithASentence() {
		Browser browser = person();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		browser.cookies().getCookieStore().removeAll();
		HttpResponse<String> again = signIn(browser, page, "somebody@example.org", PASSWORD);
		assertThat(again.statusCode()).isEqualTo(303);
		HttpResponse<String> fresh = browser.follow(again);
		isPage(fresh, 200);
		assertThat(fresh.body()).contains("had been open for a while", "name=\"continue\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/auth/sign-in", "/auth/choose-account", "/auth/sign-out", "/auth/activate", "/auth/reset",
			"/auth/reset/choose" })
	void noFormWhoseCookiesAreGoneEndsOnAnythingButAPage(String form) {
		Browser browser = person();
		HttpResponse<String> page = browser
			.follow(browser.post(form, Map.of("token", "x", "username", "a@example.org", "_csrf", "stale"), Map.of()));
		isPage(page, (form.endsWith("/activate") || form.endsWith("/choose")) ? 410 : 200);
	}

	@Test
	void whatAClientSendsComesBackAsItWas() {
		activated();
		Browser browser = person();
		String url = authorizeUrl(verifier()).replace("state=s1", "state=YWJj==").replace(LOOPBACK, encoded(LOOPBACK));
		HttpResponse<String> page = browser.follow(browser.get(url));
		assertThat(page.body()).contains("name=\"password\"");
		String answer = Browser.location(browser.follow(signIn(browser, page, this.address, PASSWORD)));
		assertThat(answer).startsWith(LOOPBACK + "?code=");
		assertThat(query(answer, "state")).isEqualTo("YWJj==");
	}

	@Test
	void aStaleFormOfSomebodyWhoIsSignedInByNowGoesOn() {
		activated();
		Browser browser = person();
		HttpResponse<String> one = browser.follow(browser.get(authorizeUrl(verifier()) + "&x=1"));
		String verifier = verifier();
		HttpResponse<String> other = browser.follow(browser.get(authorizeUrl(verifier)));
		browser.follow(signIn(browser, one, this.address, PASSWORD));
		HttpResponse<String> callback = browser.follow(signIn(browser, other, this.address, PASSWORD));
		assertThat(text(exchange(callback, verifier), "access_token")).isNotEmpty();
		HttpResponse<String> back = browser.follow(signIn(browser, one, this.address, PASSWORD));
		assertThat(Browser.location(back)).startsWith(LOOPBACK + "?code=");
	}

	@Test
	void eachOfTwoWaitingClientsGetsItsOwnAnswer() {
		activated();
		Browser browser = person();
		HttpResponse<String> one = browser
			.follow(browser.get(authorizeUrl(verifier()).replace("state=s1", "state=one")));
		HttpResponse<String> two = browser
			.follow(browser.get(authorizeUrl(verifier()).replace("state=s1", "state=two")));
		assertThat(Browser.location(browser.follow(signIn(browser, one, this.address, PASSWORD))))
			.contains("state=one");
		assertThat(Browser.location(browser.follow(signIn(browser, two, this.address, PASSWORD))))
			.contains("state=two");
	}

	@Test
	void nothingButAClientsRequestWaitsBehindAPage() {
		for (String forged : List.of("https://evil.example/", "//evil.example/", "javascript:alert(1)",
				waiting("x\r\nSet-Cookie: y"), waiting("x y"), "%ff")) {
			HttpResponse<String> page = person().get("/auth/sign-in?continue=" + encoded(forged));
			assertThat(page.body()).as(forged).contains("name=\"password\"").doesNotContain("name=\"continue\"");
		}
	}

	@Test
	void theAddressThatAClientKnowsIsFilledIn() {
		Browser browser = person();
		HttpResponse<String> page = browser
			.follow(browser.get(authorizeUrl(verifier()) + "&login_hint=ada%2Bx%40example.org"));
		assertThat(page.body()).contains("value=\"ada+x@example.org\"");
	}

	@Test
	void aFormGoesToUsAndWhereTheWaitingClientGetsItsAnswer() {
		Browser browser = person();
		HttpResponse<String> plain = browser.get("/auth/sign-in");
		assertThat(policy(plain)).endsWith("form-action 'self'");
		assertThat(plain.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
		HttpResponse<String> waiting = browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(policy(waiting)).endsWith("form-action 'self' http://127.0.0.1:45678");
		String evil = authorizeUrl(verifier()).replace(LOOPBACK, "https://evil.example/");
		assertThat(policy(browser.get("/auth/sign-in?continue=" + waiting(evil.substring(evil.indexOf('?') + 1)))))
			.endsWith("form-action 'self'");
	}

	@ParameterizedTest
	@CsvSource({ "fr-CA;q=0.9, fr, Se connecter", "sv, sv, Logga in", "de, en, Sign in", "'', en, Sign in" })
	void aPageIsInTheLanguageOfTheBrowser(String accepted, String language, String text) {
		Browser browser = person();
		HttpResponse<String> page = (accepted.isEmpty() ? browser : browser.with("Accept-Language", accepted))
			.get("/auth/sign-in");
		assertThat(page.body()).contains("<html lang=\"" + language + "\"", text).doesNotContain("??");
	}

	@Test
	void whatAFilterRefusesIsInTheLanguageOfTheBrowserToo() {
		assertThat(person().with("Accept-Language", "fr").get("/auth/activate?token=%ff").body())
			.contains("Ce lien ne sert plus", "<html lang=\"fr\"");
	}

	private Browser person() {
		return browser().forPerson();
	}

	private static void isPage(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(type(answer)).startsWith("text/html");
		assertThat(answer.body()).contains("<h1>").doesNotContain("??");
	}

	private static String type(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElse("");
	}

	private static String policy(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Security-Policy").orElse("");
	}

	private static String waiting(String query) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.US_ASCII));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
