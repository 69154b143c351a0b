package io.liaison.access;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody tries who has an account of their own, a page of their own, or neither.
 */
class StrangersAttemptsTests extends ApplicationIntegration {

	private static final String OWN_CALLBACK = ISSUER + "/login/oauth2/code/liaison";

	private static final Map<String, String> GATEWAY = Map.of("Authorization",
			"Basic " + Base64.getEncoder().encodeToString("liaison-gateway:gateway-test-secret".getBytes()));

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

	@Test
	void everyFormOfOursNeedsTheTokenOfItsOwnBrowser() {
		activated();
		Browser browser = signedInBrowser();
		Browser other = browser();
		String foreign = Browser.hidden(other.get("/auth/sign-in").body()).get("_csrf");
		Set<String> forms = forms();
		assertThat(forms).contains("/auth/activate", "/auth/reset", "/auth/choose-account", "/auth/security/password");
		for (String form : forms) {
			assertThat(browser.post(form, Map.of(), Map.of()).statusCode()).as(form).isEqualTo(403);
			assertThat(browser.post(form, Map.of("_csrf", foreign), Map.of()).statusCode()).as(form).isEqualTo(403);
		}
		assertThat(Browser.location(browser.get(gatewayUrl(verifier())))).as("still signed in").contains("?code=");
	}

	@Test
	void whoSignsInWhereSomebodyElseLeftTheirSessionIsNotFollowedIntoIt() {
		activated();
		String contact = "con-other-" + this.id;
		String email = "eml-other-" + this.id;
		this.directory.contact(contact, email, "other-" + this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact), Directory.link(contact));
		awaitGrant(this.account, email);
		assertThat(activate(invited(this.account, contact, email), PASSWORD).body()).contains("Welcome");
		Browser attacker = browser();
		attacker.follow(signIn(attacker, attacker.get("/auth/sign-in"), "other-" + this.address, PASSWORD));
		HttpCookie planted = cookie(attacker);
		Browser victim = browser();
		victim.cookies().getCookieStore().add(URI.create("http://localhost:" + this.port), planted);
		victim.follow(signIn(victim, victim.get("/auth/sign-in"), this.address, PASSWORD));
		assertThat(cookie(victim).getValue()).isNotEqualTo(planted.getValue());
		assertThat(attacker.follow(attacker.get(authorizeUrl(verifier()))).body()).contains("name=\"password\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/login/oauth2/code/liaison", OWN_CALLBACK + "/",
			OWN_CALLBACK + "?to=evil", OWN_CALLBACK + "#evil", OWN_CALLBACK + "/../../evil",
			ISSUER + ".evil.example/login/oauth2/code/liaison",
			"http://localhost:8080@evil.example/login/oauth2/code/liaison", "http://localhost:80801/evil",
			"//evil.example/login/oauth2/code/liaison", "HTTP://LOCALHOST:8080/login/oauth2/code/Liaison",
			"http://localhost:8081/login/oauth2/code/liaison", "https://localhost:8080/login/oauth2/code/liaison",
			"http://LOCALHOST:8080/login/oauth2/code/liaison", ISSUER + "/login/oauth2/code", ISSUER,
			ISSUER + "/login%2foauth2/code/liaison", ISSUER + "%2flogin/oauth2/code/liaison",
			"http://user@localhost:8080/login/oauth2/code/liaison", "http://localhost:8080.evil.example/",
			"http://127.0.0.1:8080/login/oauth2/code/liaison", "javascript:alert(1)",
			OWN_CALLBACK + "%0d%0aLocation:%20https://evil.example" })
	void noAnswerGoesToAnAddressThatOnlyLooksLikeTheClients(String address) {
		activated();
		Browser browser = signedInBrowser();
		String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
		HttpResponse<String> answer = browser
			.get(gatewayUrl(verifier()).replaceAll("&redirect_uri=.*", "&redirect_uri=" + encoded));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Browser.location(answer)).isEmpty();
		String out = "/auth/connect/logout?client_id=liaison-gateway&post_logout_redirect_uri=" + encoded;
		assertThat(Browser.location(browser.get(out))).endsWith("/auth/sign-out");
	}

	@Test
	void whatOneClientWasGivenServesNoOther() {
		activated();
		JsonNode tokens = signedIn(this.address, PASSWORD);
		assertThat(browser()
			.post("/auth/oauth2/token",
					Map.of("grant_type", "refresh_token", "refresh_token", text(tokens, "refresh_token")), GATEWAY)
			.body()).contains("invalid_grant");
		assertThat(refresh(text(tokens, "access_token")).body()).contains("invalid_grant");
		assertThat(refresh(text(tokens, "id_token")).body()).contains("invalid_grant");
		this.api.as(text(tokens, "refresh_token")).get("/api/me").expect(401);
		this.api.as(text(tokens, "id_token")).get("/api/me").expect(401);
	}

	@Test
	void aCodeOfOneClientIsNothingToAnotherAndServesNobodyAfterwards() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		Map<String, String> form = Map.of("grant_type", "authorization_code", "code",
				code(browser.follow(signIn(browser, page, this.address, PASSWORD))), "code_verifier", verifier,
				"redirect_uri", LOOPBACK);
		HttpResponse<String> stolen = browser().post("/auth/oauth2/token", form, SECRET);
		assertThat(stolen.statusCode()).isEqualTo(400);
		assertThat(stolen.body()).contains("invalid_grant").doesNotContain("access_token");
		Map<String, String> own = new HashMap<>(form);
		own.put("client_id", "liaison-cli");
		assertThat(token(own).body()).as("whoever has it may have more").contains("invalid_grant");
	}

	@Test
	void whatAnApplicationWasGivenServesNoneOfOurClientsNorCanTheyRevokeIt() {
		activated();
		String refresh = text(signedInAt("openid"), "refresh_token");
		assertThat(refresh(refresh).body()).contains("invalid_grant");
		browser().post("/auth/oauth2/revoke", Map.of("client_id", "liaison-cli", "token", refresh), Map.of());
		HttpResponse<String> own = browser().post("/auth/oauth2/token",
				Map.of("grant_type", "refresh_token", "refresh_token", refresh), SECRET);
		assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
	}

	/** What a form can be sent to, by whatever annotation or filter. */
	private Set<String> forms() {
		Set<String> forms = new TreeSet<>(List.of("/auth/sign-in", "/auth/sign-out"));
		this.routes.getHandlerMethods().keySet().forEach((route) -> {
			if (route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
				route.getPatternValues().stream().filter((it) -> it.startsWith("/auth/")).forEach(forms::add);
			}
		});
		return forms;
	}

	private Browser signedInBrowser() {
		Browser browser = browser();
		browser.follow(signIn(browser, browser.follow(browser.get(gatewayUrl(verifier()))), this.address, PASSWORD));
		return browser;
	}

	private static HttpCookie cookie(Browser browser) {
		return browser.cookies()
			.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals("LIAISON-AUTH"))
			.findFirst()
			.orElseThrow();
	}

}
