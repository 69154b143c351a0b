package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.liaison.platform.testing.Api.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An account demands a second factor of holders of a role, or of everybody. */
class SecondFactorPolicyTests extends AccessIntegration {

	private final String role = "role-" + this.id;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoeverLacksItAddsItBeforeAnythingIsOpen(boolean everybody) {
		someone();
		String refreshToken = text(signedIn(this.address, PASSWORD), "refresh_token");
		Browser browser = signedInBrowser();
		demand(everybody ? "*" : this.role, Instant.now());
		assertThat(refresh(refreshToken).body()).contains("invalid_grant");
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier())));
		assertThat(page.body()).contains("a second factor is demanded").doesNotContain("??");
		AuthenticatorApp.added(browser, PASSWORD);
		assertThat(Browser.location(browser.follow(browser.get(gatewayUrl(verifier()))))).contains("code=");
	}

	@Test
	void whatAClientWaitsForGoesOnOnceTheAppIsAdded() {
		someone();
		demand("*", Instant.now());
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> enrolment = browser.follow(signIn(browser, page, this.address, PASSWORD));
		assertThat(enrolment.body()).contains("a second factor is demanded");
		AuthenticatorApp app = AuthenticatorApp.toldBy(enrolment);
		HttpResponse<String> wrong = browser.submit(enrolment, Map.of("password", PASSWORD, "code", "000000"));
		HttpResponse<String> codes = browser.submit(wrong, Map.of("password", PASSWORD, "code", app.code(0)));
		assertThat(codes.body()).contains("Your recovery codes");
		String on = link(codes, "I have kept them");
		assertThat(on).startsWith("/auth/choose-account?continue=");
		assertThat(text(exchange(browser.follow(browser.get(on)), verifier), "access_token")).isNotEmpty();
	}

	@Test
	void orThePasskeyInstead() {
		someone();
		demand("*", Instant.now());
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> enrolment = browser.follow(signIn(browser, page, this.address, PASSWORD));
		HttpResponse<String> form = browser.get(link(enrolment, "Or add a passkey"));
		SoftAuthenticator key = new SoftAuthenticator();
		String answer = key.create(
				browser
					.post("/auth/security/passkeys/challenge",
							Map.of("_csrf", Browser.hidden(form.body()).get("_csrf")), Map.of())
					.body());
		HttpResponse<String> codes = browser.submit(form, Map.of("name", "Phone", "credential", answer));
		String on = link(codes, "I have kept them");
		assertThat(text(exchange(browser.follow(browser.get(on)), verifier), "access_token")).isNotEmpty();
	}

	private static String link(HttpResponse<String> page, String text) {
		Matcher link = Pattern.compile("href=\"([^\"]*)\"[^>]*>" + text).matcher(page.body());
		assertThat(link.find()).as(page.body()).isTrue();
		return link.group(1).replace("&amp;", "&");
	}

	@Test
	void untilTheGracePeriodIsOverNobodyIsTurnedAway() {
		someone();
		Answer policy = demand("*", null);
		assertThat(Instant.parse(policy.at("/from"))).isBetween(Instant.now().plus(Duration.ofDays(13)),
				Instant.now().plus(Duration.ofDays(15)));
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	void whoeverHasToAddOneIsToldByWhenUntilThereIsOne() {
		someone();
		String token = text(signedIn(this.address, PASSWORD), "access_token");
		assertThat(own(token).at("/demandedFrom")).isEmpty();
		demand("another-role", Instant.now().plus(Duration.ofDays(1)));
		assertThat(own(token).at("/demandedFrom")).isEmpty();
		String from = demand(this.role, Instant.now().plus(Duration.ofDays(3))).at("/from");
		assertThat(own(token).at("/demandedFrom")).isEqualTo(from);
		assertThat(own(token).at("/added")).isEqualTo("false");
		assertThat(own(this.tokens.system("access.read")).at("/demandedFrom")).isEmpty();
		Browser browser = signedInBrowser();
		AuthenticatorApp.added(browser, PASSWORD);
		String verifier = verifier();
		String callback = Browser.location(browser.follow(browser.get(gatewayUrl(verifier))));
		String again = text(gatewayTokens(callback, verifier), "access_token");
		assertThat(own(again).at("/added")).isEqualTo("true");
		assertThat(own(again).at("/demandedFrom")).isEmpty();
	}

	@Test
	void holdersOfOtherRolesGoOnWithThePassword() {
		someone();
		demand("another-role", Instant.now());
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	void aChangeNamesWhatWasRead() {
		customer();
		assertThat(staff().put(url(), Map.of("roles", List.of())).status()).isEqualTo(428);
		demand("*", Instant.now());
		assertThat(staff().ifMatch("\"0\"").put(url(), Map.of("roles", List.of())).status()).isEqualTo(412);
		Answer read = staff().get(url()).expect(200);
		Answer none = staff().ifMatch(read.etag()).put(url(), Map.of("roles", List.of())).expect(200);
		assertThat(none.json().at("/roles").size()).isZero();
	}

	@Test
	void whatIsDemandedOfOwnersIsNoMatterOfWhoOnlyManagesAccess() {
		String provider = "pro-" + this.id;
		String url = "/api/accounts/" + provider + "/second-factor-policy";
		this.directory.account(provider, "PROVIDER");
		Answer read = Awaitility.await().until(() -> staff().get(url), (it) -> it.status() == 200);
		Map<String, ?> nothing = Map.of("roles", List.of());
		staff().ifMatch(read.etag()).put(url, nothing).expect(403);
		this.api.as(this.tokens.staff("access.manage", "roles.manage"))
			.ifMatch(read.etag())
			.put(url, nothing)
			.expect(200);
	}

	private Answer own(String token) {
		return this.api.as(token).get("/api/me/second-factor").expect(200);
	}

	private void someone() {
		this.directory.role(this.role, "CUSTOMER", "contacts.read");
		activated(this.role);
	}

	private Answer demand(String whose, Instant from) {
		Map<String, Object> body = (from != null) ? Map.of("roles", List.of(whose), "from", from.toString())
				: Map.of("roles", List.of(whose));
		return staff().ifMatch(staff().get(url()).expect(200).etag()).put(url(), body).expect(200);
	}

	private String url() {
		return "/api/accounts/" + this.account + "/second-factor-policy";
	}

	private Browser signedInBrowser() {
		Browser browser = browser();
		browser.follow(signIn(browser, browser.follow(browser.get(gatewayUrl(verifier()))), this.address, PASSWORD));
		return browser;
	}

}
