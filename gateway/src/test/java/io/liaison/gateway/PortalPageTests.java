package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of which the portal makes its screens. */
class PortalPageTests {

	private static final Pattern PRELOAD = Pattern.compile("rel=\"modulepreload\" href=\"([^\"]+)\"");

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void whoIsSignedInGetsThePageAtEveryPath() {
		HttpResponse<String> page = Browser.signedIn().navigate("/somewhere/else?a=b");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.body()).startsWith("<!doctype html>")
			.contains("<html lang=\"en\">", "<meta name=\"viewport\"", "<div id=\"root\"></div>", "<noscript>",
					"<script type=\"module\" src=\"/assets/main-AAAA1111.js\"></script>",
					"<link rel=\"preload\" href=\"/look/atkinson-hyperlegible-next.woff2\" as=\"font\"",
					"<link rel=\"stylesheet\" href=\"/assets/style-99998888.css\">");
	}

	@Test
	void thePageKnowsWhoIsSignedInAndTheMenuAndNothingEndsItsScriptEarly() {
		HttpResponse<String> page = Browser.signedIn().navigate("/");
		assertThat(page.body()).contains(
				"""
						<script type="application/json" id="boot">{"me":{"contact":{"name":\
						"Ada \\u003c/script>\\u003cscript>"}},\
						"menu":{"items":[{"id":"home","path":"/"}]},"locale":"en","product":"Liaison","logo":false}</script>""");
	}

	@Test
	void nameLogoAndColoursThatPeopleKnowAllOfThisByAreThePagesToo() {
		int port = RunningGateway.freePort();
		RunningGateway.start(port, "--liaison.product=Acme & <Co>", "--liaison.branding.logo=acme.svg",
				"--liaison.branding.light.accent=#7a1f5c");
		Browser browser = Browser.signedIn();
		assertThat(at(port, browser, "/"))
			.contains("<title>Acme &amp; &lt;Co&gt;</title>", "<noscript>Acme &amp; &lt;Co&gt; needs JavaScript.",
					"\"product\":\"Acme & \\u003cCo>\",\"logo\":true",
					"<link rel=\"stylesheet\" href=\"/auth/brand/colours.css\">",
					"<link rel=\"preload\" href=\"/auth/brand/logo\" as=\"image\">")
			.doesNotContain("Liaison");
		assertThat(at(port, new Browser(), "/?signed-out")).contains("– Acme &amp; &lt;Co&gt;</title>")
			.doesNotContain("Liaison");
	}

	@Test
	void noTokenStandsInThePage() {
		Browser browser = Browser.signedIn();
		ACCESS.received().clear();
		assertThat(browser.navigate("/").body()).doesNotContain(PROVIDER.lastAccessToken, PROVIDER.lastIdToken,
				"SESSION");
		assertThat(ACCESS.received()).filteredOn((request) -> request.uri().getPath().startsWith("/api/me"))
			.hasSize(2)
			.allSatisfy((request) -> assertThat(request.header("Authorization"))
				.isEqualTo("Bearer " + PROVIDER.lastAccessToken));
	}

	@Test
	void whatTheFirstViewNeedsIsLoadedAtOnce() {
		Browser browser = Browser.signedIn();
		assertThat(preloads(browser.navigate("/"))).containsExactly("/assets/chunk-BBBB2222.js",
				"/assets/chunk-EEEE5555.js", "/assets/start-CCCC3333.js", "/assets/en-AB12CD34.js");
		for (String path : List.of("/accounts", "/accounts/a1")) {
			assertThat(preloads(browser.navigate(path))).as(path)
				.containsExactly("/assets/chunk-BBBB2222.js", "/assets/chunk-EEEE5555.js", "/assets/start-CCCC3333.js",
						"/assets/en-AB12CD34.js", "/assets/Accounts-DDDD4444.js", "/assets/table-FFFF6666.js");
		}
	}

	@Test
	void whileNobodySaysWhoIsSignedInThePageIsThereAllTheSame() {
		Browser browser = Browser.signedIn();
		ACCESS.answer((request) -> Answer.json(503, "{}"));
		HttpResponse<String> page = browser.navigate("/accounts");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("{\"me\":null,\"menu\":null,\"locale\":\"en\",\"product\":\"Liaison\",\"logo\":false}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "locale=sv | fr | sv", "locale=de | fr-CA,en;q=0.5 | fr", "other=1 | de | en",
			"other=1 | de,sv;q=0.9 | sv", "other=1 | %% | en" })
	void theLanguageIsTheOneChosenElseTheBrowsers(String cookie, String accepted, String language) {
		String body = new Browser()
			.send(Browser.request("/?signed-out")
				.header("Accept", "text/html")
				.header("Cookie", cookie)
				.header("Accept-Language", accepted)
				.build())
			.body();
		assertThat(body).contains("<html lang=\"" + language + "\">");
	}

	@ParameterizedTest
	@CsvSource({ "/, /login", "/tickets/t1, /login?to=%2Ftickets%2Ft1",
			"/accounts?q=S%C3%B6hne&at=1, /login?to=%2Faccounts%3Fq%3DS%25C3%25B6hne%26at%3D1" })
	void aVisitorIsLedToTheSignIn(String path, String signIn) {
		HttpResponse<String> answer = new Browser().navigate(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue(signIn);
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void headIsAnsweredLikeGet() {
		Browser browser = Browser.signedIn();
		HttpResponse<String> page = browser.send(Browser.request("/accounts")
			.method("HEAD", BodyPublishers.noBody())
			.header("Accept", "text/html")
			.build());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/unknown", "/api", "/actuator/health", "/swagger-ui.html", "/swagger-ui/index.html",
			"/v3/api-docs", "/api-docs/ticket", "/look/unknown", "/logout", "/login/unknown" })
	void whatIsNotThePortalsIsNoPageEitherForANavigation(String path) {
		assertThat(Browser.signedIn().navigate(path).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "text/html;q=0", "nonsense" })
	void whoDoesNotAskForHtmlIsToldThatThereIsNothing(String accept) {
		HttpResponse<String> answer = Browser.signedIn()
			.send(Browser.request("/accounts").header("Accept", accept).build());
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	private static String at(int port, Browser browser, String path) {
		return browser
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
				.header("Accept", "text/html")
				.build())
			.body();
	}

	private static List<String> preloads(HttpResponse<String> page) {
		return PRELOAD.matcher(page.body()).results().map((match) -> match.group(1)).toList();
	}

}
