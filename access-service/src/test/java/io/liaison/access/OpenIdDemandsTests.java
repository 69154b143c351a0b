package io.liaison.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** OpenID Connect Core 1.0, 3.1.2.1, and RFC 9207, as a client meets them. */
class OpenIdDemandsTests extends AccessIntegration {

	private static final String SIGN_IN = "/auth/sign-in";

	@Test
	void nothingIsAskedOfSomebodyWhoIsNotSignedIn() {
		String answer = Browser.location(browser().get(authorizeUrl(verifier()) + "&prompt=none"));
		assertThat(answer).startsWith(LOOPBACK);
		assertThat(query(answer, "error")).isEqualTo("login_required");
		assertThat(query(answer, "state")).isEqualTo("s1");
		assertThat(query(answer, "iss")).isEqualTo(ISSUER);
	}

	@Test
	void theGatewaysClientGetsACodeWithoutAskingFromWhoIsSignedIn() {
		activated();
		Browser browser = signedInBrowser();
		String answer = Browser.location(browser.get(gatewayUrl(verifier()) + "&prompt=none"));
		assertThat(query(answer, "code")).isNotEmpty();
		assertThat(query(answer, "iss")).isEqualTo(ISSUER);
	}

	@Test
	void promptLoginAsksAgainOnceAndTheSessionStays() throws Exception {
		activated();
		Browser browser = signedInBrowser();
		Instant before = Instant.now();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier) + "&prompt=login"));
		assertThat(page.body()).contains("name=\"password\"");
		assertThat(Browser.location(browser.get(gatewayUrl(verifier()) + "&prompt=none"))).as("the session is there")
			.contains("code=");
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		JsonNode tokens = gatewayTokens(Browser.location(callback), verifier);
		JWTClaimsSet idToken = claims(text(tokens, "id_token"));
		assertThat(idToken.getDateClaim("auth_time").toInstant()).isAfterOrEqualTo(before.minusSeconds(1));
	}

	@Test
	void aDemandThatIsMadeTwiceIsOne() {
		activated();
		Browser browser = signedInBrowser();
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier()) + "&prompt=login%20login"));
		assertThat(page.body()).contains("name=\"password\"");
		assertThat(Browser.location(browser.follow(signIn(browser, page, this.address, PASSWORD)))).contains("code=");
	}

	@Test
	void aMaximumAgeAsksAgainAndAnEarlierAnswerToItDoesNotServeTwice() {
		activated();
		Browser browser = signedInBrowser();
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier()) + "&max_age=0"));
		assertThat(page.body()).contains("name=\"password\"");
		assertThat(Browser.location(browser.follow(signIn(browser, page, this.address, PASSWORD)))).contains("code=");
		assertThat(browser.follow(browser.get(gatewayUrl(verifier()) + "&max_age=0")).body())
			.contains("name=\"password\"");
		assertThat(Browser.location(browser.get(gatewayUrl(verifier()) + "&max_age=3600"))).contains("code=");
		assertThat(query(Browser.location(browser.get(gatewayUrl(verifier()) + "&max_age=0&prompt=none")), "error"))
			.isEqualTo("login_required");
		assertThat(query(Browser.location(browser.get(gatewayUrl(verifier()) + "&max_age=soon")), "error"))
			.isEqualTo("invalid_request");
	}

	@Test
	void aMarkThatNobodySealedIsNone() {
		activated();
		Browser browser = signedInBrowser();
		HttpResponse<String> page = browser
			.follow(browser.get(gatewayUrl(verifier()) + "&prompt=login&asked=1000~" + "x".repeat(43)));
		assertThat(page.body()).contains("name=\"password\"");
	}

	@Test
	void anIdTokenOfSomebodyElseMeansThatPerson() {
		activated();
		String mine = text(signedIn(this.address, PASSWORD), "id_token");
		Browser browser = signedInBrowser();
		String hint = "&id_token_hint=";
		assertThat(Browser.location(browser.get(gatewayUrl(verifier()) + "&prompt=none" + hint + mine)))
			.contains("code=");
		String other = anotherPersonsIdToken();
		assertThat(
				query(Browser.location(browser.get(gatewayUrl(verifier()) + "&prompt=none" + hint + other)), "error"))
			.isEqualTo("login_required");
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier()) + hint + other));
		assertThat(page.body()).contains("name=\"password\"");
		assertThat(query(Browser.location(browser.follow(signIn(browser, page, this.address, PASSWORD))), "error"))
			.as("still not the person who is meant")
			.isEqualTo("login_required");
	}

	@Test
	void selectAccountIsAskedOnceAndGoesOn() {
		activated();
		Browser browser = signedInBrowser();
		HttpResponse<String> first = browser.get(gatewayUrl(verifier()) + "&prompt=select_account");
		HttpResponse<String> second = browser.get(Browser.location(first));
		assertThat(Browser.location(second)).contains("/auth/choose-account");
		assertThat(Browser.location(browser.follow(second))).contains("code=");
	}

	@Test
	void scopesThatNobodyKnowsAreIgnoredAndProfileAndEmailAreServed() throws Exception {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		String url = authorizeUrl(verifier).replace("scope=openid", "scope=openid+profile+email+foo");
		HttpResponse<String> page = browser.follow(browser.get(url));
		JsonNode tokens = exchange(browser.follow(signIn(browser, page, this.address, PASSWORD)), verifier);
		assertThat(text(tokens, "scope").split(" ")).containsExactlyInAnyOrder("openid", "profile", "email");
		assertThat(claims(text(tokens, "access_token")).getStringClaim("scope")).isEqualTo("email openid profile");
		JsonNode info = json(browser.send(HttpRequest.newBuilder(browser.at("/auth/userinfo"))
			.header("Authorization", "Bearer " + text(tokens, "access_token"))
			.build()));
		assertThat(text(info, "name")).isEqualTo("Given of " + this.contact);
		assertThat(text(info, "email")).isEqualTo(this.address);
		assertThat(info.path("email_verified").asBoolean()).isTrue();
		JWTClaimsSet idToken = claims(text(tokens, "id_token"));
		assertThat(idToken.getStringClaim("email")).isEqualTo(this.address);
		assertThat(claims(text(signedIn(this.address, PASSWORD), "id_token")).getClaims()).as("without the scopes")
			.doesNotContainKeys("email", "name");
	}

	@Test
	void requestObjectsAndOtherModesAreRefusedAtTheRedirect() {
		String url = authorizeUrl(verifier());
		assertThat(query(Browser.location(browser().get(url + "&request=e30.e30.")), "error"))
			.isEqualTo("request_not_supported");
		assertThat(query(Browser.location(browser().get(url + "&response_mode=form_post")), "error"))
			.isEqualTo("invalid_request");
		assertThat(browser().get(url + "&request_uri=urn:x").statusCode()).isEqualTo(400);
		assertThat(query(Browser.location(browser().get(url + "&prompt=none%20login")), "error"))
			.isEqualTo("invalid_request");
		assertThat(Browser.location(browser().get(url))).contains(SIGN_IN);
	}

	@Test
	@Behaviour("S25")
	void aLoopbackRedirectThatNoAnswerCanGoToIsRefused() {
		String url = authorizeUrl(verifier()).replaceAll("&redirect_uri=.*", "&prompt=none&redirect_uri=");
		for (String wrong : List.of("http://127.0.0.1:1/café", "http://127.0.0.1:1/?a=[1]", "http://127.0.0.1:1/?a=é",
				"http://127.0.0.1:1/%zz")) {
			assertThat(browser().get(url + URLEncoder.encode(wrong, StandardCharsets.UTF_8)).statusCode()).as(wrong)
				.isEqualTo(400);
		}
		for (String right : List.of("http://127.0.0.1:1/caf%C3%A9", "http://[::1]:1/?a=%5B1%5D")) {
			assertThat(Browser.location(browser().get(url + URLEncoder.encode(right, StandardCharsets.UTF_8))))
				.startsWith(right)
				.contains("error=login_required");
		}
	}

	@Test
	void signingOutWithoutAHintAsks() {
		activated();
		Browser browser = signedInBrowser();
		HttpResponse<String> page = browser.follow(browser.get("/auth/connect/logout"));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Sign out?");
		assertThat(Browser.location(browser.get(gatewayUrl(verifier()) + "&prompt=none"))).as("not before")
			.contains("code=");
	}

	private Browser signedInBrowser() {
		Browser browser = browser();
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier())));
		browser.follow(signIn(browser, page, this.address, PASSWORD));
		return browser;
	}

	private String anotherPersonsIdToken() {
		String other = "other-" + this.id;
		this.directory.contact("con-" + other, "eml-" + other, other + "@example.org");
		this.directory.account("acc-" + other, "CUSTOMER", Directory.link("con-" + other));
		awaitGrant("acc-" + other, "eml-" + other);
		activate(invited("acc-" + other, "con-" + other, "eml-" + other), PASSWORD);
		return text(signedIn(other + "@example.org", PASSWORD), "id_token");
	}

}
