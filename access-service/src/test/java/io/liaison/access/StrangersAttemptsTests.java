package io.liaison.access;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
class StrangersAttemptsTests extends AccessIntegration {

	private static final String CALLBACK = ISSUER + "/login/oauth2/code/liaison";

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
	@ValueSource(strings = { "https://evil.example/login/oauth2/code/liaison", CALLBACK + "/", CALLBACK + "?to=evil",
			CALLBACK + "#evil", CALLBACK + "/../../evil", ISSUER + ".evil.example/login/oauth2/code/liaison",
			"http://localhost:8080@evil.example/login/oauth2/code/liaison", "http://localhost:80801/evil",
			"//evil.example/login/oauth2/code/liaison", "HTTP://LOCALHOST:8080/login/oauth2/code/Liaison",
			"javascript:alert(1)", CALLBACK + "%0d%0aLocation:%20https://evil.example" })
	void noAnswerGoesToAnAddressThatOnlyLooksLikeTheClients(String address) {
		activated();
		Browser browser = signedInBrowser();
		String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
		HttpResponse<String> answer = browser
			.get(gatewayUrl(verifier()).replaceAll("&redirect_uri=.*", "&redirect_uri=" + encoded));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Browser.location(answer)).isEmpty();
		HttpResponse<String> out = browser
			.get("/auth/connect/logout?client_id=liaison-gateway&post_logout_redirect_uri=" + encoded);
		assertThat(Browser.location(out)).doesNotContain("evil").doesNotContain("javascript");
	}

	@Test
	void whatOneClientWasGivenServesNoOther() {
		activated();
		JsonNode tokens = signedIn(this.address, PASSWORD);
		assertThat(browser().post("/auth/oauth2/token",
				Map.of("grant_type", "refresh_token", "refresh_token", text(tokens, "refresh_token")),
				Map.of("Authorization",
						"Basic " + Base64.getEncoder()
							.encodeToString("liaison-gateway:gateway-test-secret".getBytes())))
			.body()).contains("invalid_grant");
		assertThat(refresh(text(tokens, "access_token")).body()).contains("invalid_grant");
		assertThat(refresh(text(tokens, "id_token")).body()).contains("invalid_grant");
		this.api.as(text(tokens, "refresh_token")).get("/api/me").expect(401);
		this.api.as(text(tokens, "id_token")).get("/api/me").expect(401);
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
