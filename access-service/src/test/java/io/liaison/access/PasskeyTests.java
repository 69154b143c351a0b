package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.nimbusds.jwt.JWTClaimsSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in with passkeys (Web Authentication Level 3), with an authenticator in
 * software.
 */
class PasskeyTests extends PasskeyIntegration {

	@Test
	void itSignsInWithoutAddressOrPasswordAsBothFactors() throws Exception {
		JWTClaimsSet claims = claims(text(exchange(signIn(browser(), this.key), this.verifier), "access_token"));
		assertThat(claims.getStringListClaim("amr")).containsExactly("hwk", "user", "mfa");
		assertThat(claims.getStringClaim("acr")).isEqualTo("aal2");
		assertThat(claims.getStringClaim("acc")).isEqualTo(this.account);
		assertThat(passkey().signCount()).isEqualTo(this.key.count);
		assertThat(passkey().lastUsed()).isNotNull();
	}

	@Test
	void aKeyThatIsCopiedToOtherDevicesIsNotCalledHardware() throws Exception {
		SoftAuthenticator synced = new SoftAuthenticator();
		synced.synced = true;
		synced.counting = false;
		add(this.own, synced, "Cloud");
		for (int i = 0; i < 2; i++) {
			JWTClaimsSet claims = claims(text(exchange(signIn(browser(), synced), this.verifier), "access_token"));
			assertThat(claims.getStringListClaim("amr")).as("it does not count").containsExactly("swk", "user", "mfa");
		}
	}

	@Test
	void whatWasSignedInBeforeIsOverButForTheSessionThatAddedIt() throws Exception {
		assertThat(refresh(this.earlier).body()).contains("invalid_grant");
		String verifier = verifier();
		String callback = Browser.location(this.own.get(gatewayUrl(verifier) + "&prompt=none"));
		assertThat(claims(text(gatewayTokens(callback, verifier), "access_token")).getStringListClaim("amr"))
			.containsExactly("pwd", "hwk", "user", "mfa");
	}

	@Test
	void afterThePasswordItIsTheSecondFactorAndARecoveryCodeStandsIn() {
		Browser browser = browser();
		HttpResponse<String> asked = browser
			.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier()))), this.address, PASSWORD));
		assertThat(asked.body()).contains("Use your passkey", "/auth/passkeys/sign-in", "passkeys.js")
			.doesNotContain("??");
		assertThat(Browser.location(browser.get("/auth/choose-account"))).contains("/auth/second-factor");
		String recovery = this.added.body().replaceAll("(?s).*?<code>([A-Z2-7-]+)</code>.*", "$1");
		assertThat(Browser.location(browser.follow(browser.submit(asked, Map.of("code", recovery))))).contains("code=");
		Browser other = browser();
		HttpResponse<String> halfway = other
			.follow(signIn(other, other.follow(other.get(authorizeUrl(verifier()))), this.address, PASSWORD));
		assertThat(Browser.location(answered(other, halfway, this.key))).contains("code=");
	}

	@ParameterizedTest
	@MethodSource({ "attacks", "attacksWithAKeyOfBefore" })
	void noneOfTheseSignsIn(Consumer<SoftAuthenticator> change) {
		assertThat(Browser.location(signIn(browser(), this.key))).contains("code=");
		assertThat(Browser.location(signIn(browser(), this.key))).contains("code=");
		this.key.counting = false;
		this.key.count = 3;
		change.accept(this.key);
		HttpResponse<String> answer = signIn(browser(), this.key);
		assertThat(answer.body()).contains(REFUSED, "name=\"continue\"").doesNotContain("??");
	}

	@Test
	void theKeyOfSomebodyElseWithTheHandleOfThisOneSignsNobodyIn() {
		String other = other();
		SoftAuthenticator theirs = new SoftAuthenticator();
		add(here(other), theirs, "Theirs");
		theirs.handle = this.key.handle;
		assertThat(signIn(browser(), theirs).body()).contains(REFUSED);
		System.arraycopy(this.key.id, 0, theirs.id, 0, theirs.id.length);
		assertThat(signIn(browser(), theirs).body()).as("under the id of this one's key").contains(REFUSED);
	}

	@Test
	void anAnswerServesOnceInTheBrowserThatAskedAndNotForLong() {
		Browser browser = browser();
		HttpResponse<String> page = page(browser);
		String options = options(browser, page, CHALLENGE).body();
		String answer = this.key.get(options);
		Browser thief = browser();
		assertThat(submit(thief, page(thief), answer).body()).as("in another browser").contains(REFUSED);
		options(thief, page(thief), CHALLENGE);
		assertThat(submit(thief, page(thief), answer).body()).as("with a challenge of one's own").contains(REFUSED);
		assertThat(Browser.location(submit(browser, page, answer))).contains("code=");
		assertThat(submit(browser, page(browser), this.key.get(options)).body()).as("again").contains(REFUSED);
		options = options(browser, page(browser), CHALLENGE).body();
		this.mongo.getCollection("passkeyChallenges")
			.updateMany(new Document(), new Document("$set", new Document("expiresAt", Date.from(Instant.now()))));
		assertThat(submit(browser, page(browser), this.key.get(options)).body()).as("too late").contains(REFUSED);
	}

	@Test
	void aChallengeForAPasskeyIsNoneForASignIn() {
		String options = options(this.own, this.own.get(PAGE), PAGE + "/challenge").body();
		assertThat(submit(this.own, page(this.own), this.key.get(options)).body()).contains(REFUSED);
	}

	@ParameterizedTest
	@CsvSource({ "''", "{}", "[]", "null", "{\"id\":1}",
			"'{\"id\":\"!\",\"rawId\":\"!\",\"type\":\"x\",\"response\":{}}'" })
	void whatIsNoAnswerIsRefusedAsAWrongOne(String answer) {
		Browser browser = browser();
		HttpResponse<String> page = page(browser);
		options(browser, page, CHALLENGE);
		assertThat(submit(browser, page, answer).body()).contains(REFUSED);
		HttpResponse<String> form = this.own.get(PAGE);
		options(this.own, form, PAGE + "/challenge");
		assertThat(this.own.submit(form, Map.of("name", "Phone", "credential", answer)).statusCode()).isEqualTo(400);
	}

	@Test
	void oneSignatureServesOnceHoweverManyShowItAtOnce() {
		long before = passkey().signCount();
		assertThat(IntStream.range(0, 8)
			.parallel()
			.filter((i) -> this.identities.usePasskey(id(), this.key.credential(), before + 1, Instant.now()))
			.count()).isEqualTo(1);
	}

	@Test
	void aLoginThatIsBlockedStaysShut() {
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", id()), new Document("$set", new Document("state.disabled", true)));
		assertThat(signIn(browser(), this.key).body()).contains(REFUSED);
	}

	@Test
	void withoutAGrantNothingIsOpen() {
		turn(false, this.account, this.email);
		assertThat(signIn(browser(), this.key).body()).contains("There is nothing open to you now");
	}

	@Test
	void onlyThePagesThatNeedItMayRunAScriptAndThatOneOnly() {
		for (String page : List.of("/auth/sign-in", PAGE)) {
			HttpResponse<String> answer = this.own.get(page);
			assertThat(policy(answer))
				.contains("default-src 'none'", "script-src " + ISSUER + "/auth/static/passkeys.js",
						"connect-src " + ISSUER + "/auth/")
				.doesNotContain("unsafe");
			assertThat(answer.body()).containsOnlyOnce("<script").contains("<script src=\"/auth/static/passkeys.js\"");
		}
		for (String page : List.of("/auth/security", "/auth/security/password", "/auth/reset")) {
			HttpResponse<String> answer = this.own.get(page);
			assertThat(policy(answer)).doesNotContain("script-src", "connect-src");
			assertThat(answer.body()).doesNotContain("<script");
		}
		assertThat(this.own.get("/auth/static/passkeys.js").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "fr, Clés d’accès", "sv, Nycklar" })
	void thePagesAreInTheLanguageOfTheBrowser(String language, String text) {
		this.own.with("Accept-Language", language);
		for (String page : List.of(PAGE, "/auth/security", "/auth/security?done=passkey",
				"/auth/security?done=passkeyremoved", "/auth/sign-in?passkey",
				"/auth/security/passkey-removal?passkey=" + this.key.credential())) {
			assertThat(this.own.get(page).body()).contains("<html lang=\"" + language + "\"").doesNotContain("??");
		}
		assertThat(this.own.get(PAGE).body()).contains(text);
	}

}
