package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Another password by whoever knows the one there is. */
class PasswordChangeTests extends AccessIntegration {

	private static final String PAGE = "/auth/security/password";

	private static final String OTHER = "six quiet lanterns on water";

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private LoginThrottle attempts;

	@Autowired
	private MongoOperations mongo;

	private Browser browser;

	@BeforeEach
	void somebodyIsSignedIn() {
		activated();
		this.browser = signedInBrowser();
	}

	@Test
	void itEndsEveryOtherSessionAndTheOwnOneGoesOnUnderAnotherName() {
		Browser elsewhere = signedInBrowser();
		String refreshToken = text(signedIn(this.address, PASSWORD), "refresh_token");
		String before = cookie(this.browser);
		HttpResponse<String> done = this.browser.follow(change(PASSWORD, OTHER));
		assertThat(done.body()).contains("Your password is changed", "signed out everywhere but here");
		assertThat(cookie(this.browser)).isNotEqualTo(before);
		assertThat(this.browser.follow(this.browser.get(gatewayUrl(verifier()) + "&prompt=none")).statusCode())
			.isEqualTo(302);
		assertThat(Browser.location(this.browser.get(gatewayUrl(verifier()) + "&prompt=none"))).contains("code=");
		assertThat(Browser.location(elsewhere.get(gatewayUrl(verifier()) + "&prompt=none"))).contains("login_required");
		assertThat(refresh(refreshToken).body()).contains("invalid_grant");
		assertThat(text(signedIn(this.address, OTHER), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("D1")
	void itIsToldAndShowsNothingOfTheMailbox() {
		Instant seen = mailboxSeen();
		change(PASSWORD, OTHER);
		this.events.await("access.login-identity.v1", "io.liaison.access.password-changed.v1",
				this.identities.idOf(this.address));
		assertThat(mailboxSeen()).isEqualTo(seen);
	}

	private Instant mailboxSeen() {
		return this.mongo.getCollection("loginIdentities")
			.find(new Document("_id", this.identities.idOf(this.address)))
			.first()
			.getEmbedded(List.of("state", "mailbox", "verifiedAt"), Date.class)
			.toInstant();
	}

	@ParameterizedTest
	@CsvSource({ "a wrong guess at it, six quiet lanterns on water, That is not your current password",
			"four words make a password, too short, at least 15 characters",
			"four words make a password, passwordpassword, among the first ones" })
	void whatIsWrongIsSaidAndNothingChanges(String current, String chosen, String said) {
		HttpResponse<String> answer = change(current, chosen);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(said).doesNotContain("??");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	void guessesAtTheCurrentOneAreCountedAsThoseAtSigningIn() {
		Browser stolen = browser();
		stolen.with("Cookie", "LIAISON-AUTH=" + cookie(this.browser));
		for (int i = 0; i < 5; i++) {
			this.attempts.admit(Subject.SIGN_IN, this.identities.idOf(this.address), Instant.now().plusSeconds(30));
		}
		HttpResponse<String> answer = stolen.submit(stolen.get(PAGE), Map.of("current", PASSWORD, "password", OTHER));
		assertThat(answer.body()).contains("wait some minutes");
	}

	@Test
	void nobodyElseSeesThePage() {
		HttpResponse<String> answer = browser().get(PAGE);
		assertThat(Browser.location(answer)).isEqualTo(ISSUER + "/login?to=/auth/security");
		assertThat(browser().forPerson().with("Accept-Language", "fr").get("/auth/security").statusCode())
			.isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource({ "fr, Mot de passe actuel", "sv, Nuvarande lösenord" })
	void thePageIsInTheLanguageOfTheBrowser(String language, String text) {
		assertThat(this.browser.forPerson().with("Accept-Language", language).get(PAGE).body())
			.contains("<html lang=\"" + language + "\"", text)
			.doesNotContain("??", "<script");
	}

	private HttpResponse<String> change(String current, String chosen) {
		return this.browser.submit(this.browser.get(PAGE), Map.of("current", current, "password", chosen));
	}

	private Browser signedInBrowser() {
		Browser fresh = browser();
		fresh.follow(signIn(fresh, fresh.follow(fresh.get(gatewayUrl(verifier()))), this.address, PASSWORD));
		return fresh;
	}

	private static String cookie(Browser browser) {
		return browser.cookies()
			.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals("LIAISON-AUTH"))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

}
