package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActivationTests extends AccessIntegration {

	private static final String ACCESS = "access.contact-access.v1";

	private static final String IDENTITY = "access.login-identity.v1";

	@Test
	@Behaviour({ "T11", "T12", "S24", "S25", "C2" })
	void theLinkServesOnceAndBringsTheGrantIntoUse() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/activate?token=" + token);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
		assertThat(page.body()).containsOnlyOnce("<script").contains("<script src=\"/auth/static/passkeys.js\"");
		HttpResponse<String> done = browser.submit(page, Map.of("password", PASSWORD));
		assertThat(done.body()).contains("Welcome", ISSUER + "/login");

		Event event = this.events.await(ACCESS, "io.liaison.access.access-activated.v1", this.contact);
		assertThat(event.data().path("how").asString("")).isEqualTo("INVITATION_ACCEPTED");
		assertThat(event.data().at("/contactAccess/grants/0/activated").asBoolean()).isTrue();
		assertThat(event.data().at("/contactAccess/grants/0/invitation/state").asString()).isEqualTo("ACCEPTED");
		this.events.of(ACCESS, this.contact).forEach(ContractSchemas::check);
		assertThat(browser.get("/auth/activate?token=" + token).statusCode()).isEqualTo(410);
		assertThat(browser.submit(page, Map.of("password", "another long password")).statusCode()).isEqualTo(410);
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("T48")
	void aResendSupersedesTheLinkOfBefore() {
		customer();
		String first = invited(this.account, this.contact, this.email);
		String second = invitedAgain(this.account, this.contact, this.email);
		assertThat(first).isNotEqualTo(second);
		assertThat(activate(first, PASSWORD).statusCode()).isEqualTo(410);
		assertThat(mint("ACTIVATION", this.contact, this.email, this.account, 1).status()).isEqualTo(410);
		assertThat(token(mint("ACTIVATION", this.contact, this.email, this.account, 2))).as("reproducible")
			.isEqualTo(second);
		assertThat(activate(second, PASSWORD).body()).contains("Welcome");
	}

	@Test
	void aChangedLinkOrOneWithoutLoginIsDead() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		String forged = token.replace("." + this.contact, ".con-forged");
		assertThat(activate(token.substring(0, token.length() - 2) + "xx", PASSWORD).statusCode()).isEqualTo(410);
		assertThat(activate(forged, PASSWORD).statusCode()).isEqualTo(410);
		assertThat(activate("", PASSWORD).statusCode()).isEqualTo(410);
		turn(false, this.account, this.email);
		assertThat(activate(token, PASSWORD).statusCode()).isEqualTo(410);
		assertThat(mint("ACTIVATION", this.contact, this.email, this.account, 1).status()).isEqualTo(410);
	}

	@Test
	@Behaviour("T51")
	void anAddressThatIsReplacedTakesItsInvitationAlong() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		String next = "eml-next-" + this.id;
		this.directory.contact(this.contact, next, "next-" + this.address, this.email, "-" + this.address);
		Event again = this.events.await(ACCESS, (it) -> it.subject().equals(this.contact)
				&& it.type().endsWith("invitation-issued.v1") && it.data().path("emailId").asString("").equals(next));
		ContractSchemas.check(again);
		assertThat(activate(token, PASSWORD).statusCode()).isEqualTo(410);
		String moved = token(mint("ACTIVATION", this.contact, next, this.account, 1).expect(200));
		assertThat(activate(moved, PASSWORD).body()).contains("Welcome");
		assertThat(text(signedIn("next-" + this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	void aPasswordThatBreaksARuleIsExplainedAndLeavesTheLink() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		for (String weak : List.of("too short", "aaaaaaaaaaaaaaaaaaaa", "Password Password 123", "liaisonliaison1234",
				this.address)) {
			HttpResponse<String> answer = activate(token, weak);
			assertThat(answer.statusCode()).as(weak).isEqualTo(400);
			assertThat(answer.body()).contains("Please choose", "name=\"token\"").doesNotContain(weak + "\"");
		}
		assertThat(activate(token, PASSWORD).body()).contains("Welcome");
	}

	@Test
	@Behaviour("C15")
	void everybodyGetsTheSameAnswerToAReset() {
		activated();
		String unknown = reset("nobody-" + this.id + "@example.org");
		assertThat(reset(this.address)).isEqualTo(unknown);
		assertThat(reset("no address")).isEqualTo(unknown);
		assertThat(unknown).contains("Primary Admin");
	}

	@Test
	@Behaviour({ "C15", "S28", "S29" })
	void everybodyGetsTheSameAnswerToAWrongSignIn() {
		activated();
		String known = refused(this.address, "not the password at all");
		assertThat(refused("nobody-" + this.id + "@example.org", PASSWORD)).isEqualTo(known);
		assertThat(refused("", "")).isEqualTo(known);
		assertThat(known).contains("Primary Admin");
	}

	@Test
	void aForgottenPasswordIsReplacedAndEverySessionOfBeforeEnds() {
		activated();
		var tokens = signedIn(this.address, PASSWORD);
		Browser elsewhere = browser();
		elsewhere.follow(
				signIn(elsewhere, elsewhere.follow(elsewhere.get(authorizeUrl(verifier()))), this.address, PASSWORD));
		assertThat(Browser.location(elsewhere.get(authorizeUrl(verifier())))).contains("/auth/consent?");

		reset(this.address);
		Event asked = this.events.await(IDENTITY, (it) -> it.type().endsWith("password-reset-requested.v1")
				&& it.data().path("contactId").asString("").equals(this.contact));
		ContractSchemas.check(asked);
		long version = asked.data().at("/identity/resetVersion").asLong();
		String link = token(mint("RESET", this.contact, this.email, null, version).expect(200));
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/reset/choose?token=" + link);
		assertThat(browser.submit(page, Map.of("password", "short")).statusCode()).isEqualTo(400);
		assertThat(browser.submit(page, Map.of("password", "quite another password")).body())
			.contains("password is changed");
		assertThat(browser.submit(page, Map.of("password", "yet another password")).statusCode()).isEqualTo(410);
		assertThat(mint("RESET", this.contact, this.email, null, version).status()).isEqualTo(410);

		Api old = this.api.as(text(tokens, "access_token"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(50))
			.untilAsserted(() -> old.get("/api/me").expect(401));
		assertThat(refresh(text(tokens, "refresh_token")).body()).contains("invalid_grant");
		assertThat(Browser.location(elsewhere.get(authorizeUrl(verifier())))).contains("/auth/sign-in?continue=");
		assertThat(refused(this.address, PASSWORD)).contains("do not open anything");
		assertThat(text(signedIn(this.address, "quite another password"), "access_token")).isNotEmpty();
		List<Event> identity = this.events.of(IDENTITY, asked.subject());
		identity.forEach(ContractSchemas::check);
		assertThat(identity).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L);
		assertThat(identity.toString()).doesNotContain("argon2", this.address);
	}

	@Test
	@Behaviour("T48")
	void whoeverLostTheInvitationGetsItAgainByTheResetPage() {
		customer();
		String first = invited(this.account, this.contact, this.email);
		reset(this.address);
		String second = token(Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> mint("ACTIVATION", this.contact, this.email, this.account, 2), (it) -> it.status() == 200));
		assertThat(activate(first, PASSWORD).statusCode()).isEqualTo(410);
		assertThat(activate(second, PASSWORD).body()).contains("Welcome");
	}

	@Test
	void aDeferredInvitationIsNotSentByTheResetPage() {
		customer();
		turn(true, this.account, this.email);
		reset(this.address);
		assertThat(staff().get(grants(this.account) + "/" + this.email).at("/invitation/state")).isEqualTo("DEFERRED");
	}

	@Test
	void aFormWithoutItsCsrfTokenIsRefused() {
		assertThat(browser().post("/auth/sign-in", Map.of("username", "a@b.example", "password", "x"), Map.of())
			.statusCode()).isEqualTo(403);
	}

	@Test
	void signingOutEndsTheSession() {
		activated();
		Browser browser = browser();
		browser.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier()))), this.address, PASSWORD));
		HttpResponse<String> page = browser.get("/auth/sign-out");
		assertThat(page.body()).contains("Sign out?");
		assertThat(browser.follow(browser.submit(page, Map.of())).body()).contains("You are signed out");
		assertThat(Browser.location(browser.get(authorizeUrl(verifier())))).contains("/auth/sign-in?continue=");
	}

	private String reset(String userName) {
		Browser browser = browser();
		HttpResponse<String> answer = browser.submit(browser.get("/auth/reset"), Map.of("username", userName));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	/** The page that a refused sign-in ends at, without what differs with every page. */
	private String refused(String userName, String password) {
		Browser browser = browser();
		HttpResponse<String> answer = browser.follow(signIn(browser, browser.get("/auth/sign-in"), userName, password));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body().replaceAll("value=\"[^\"]*\"", "");
	}

}
