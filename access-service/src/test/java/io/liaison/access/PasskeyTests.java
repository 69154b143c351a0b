package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.access.AuthenticatorApp.Added;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.Passkey;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Passkeys (Web Authentication Level 3), with an authenticator in software. */
class PasskeyTests extends AccessIntegration {

	private static final String PAGE = "/auth/security/passkeys";

	private static final String CHALLENGE = "/auth/passkeys/sign-in-challenge";

	private static final String REFUSED = "That passkey does not open anything here";

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private MongoOperations mongo;

	private final SoftAuthenticator key = new SoftAuthenticator();

	private String earlier;

	private Browser own;

	private HttpResponse<String> added;

	private String verifier;

	@BeforeEach
	void somebodyAddedAPasskey() {
		activated();
		this.earlier = text(signedIn(this.address, PASSWORD), "refresh_token");
		this.own = here(this.address);
		this.added = add(this.own, this.key, "Phone");
		assertThat(this.added.body()).contains("Your recovery codes").doesNotContain("??");
	}

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

	/** What somebody hostile would set, and what that is. */
	static List<Arguments> attacks() {
		return List.of(attack("another page on this host", (it) -> it.origin = "http://localhost:8081"),
				attack("a look-alike origin in between", (it) -> it.origin = "http://localhost.example:8080"),
				attack("a key for another party", (it) -> it.party = "example.org"),
				attack("a device whose owner is not verified", (it) -> it.verified = false));
	}

	static List<Arguments> attacksWithAKeyOfBefore() {
		return List.of(attack("a copy whose count is behind", (it) -> it.count = 1),
				attack("a copy with the same count", (it) -> it.count = 2),
				attack("the handle of nobody", (it) -> it.handle = "nobody".getBytes()),
				attack("no handle", (it) -> it.handle = new byte[0]),
				attack("a key that was never added", (it) -> it.id[0]++));
	}

	private static Arguments attack(String name, Consumer<SoftAuthenticator> change) {
		return arguments(named(name, change));
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

	@ParameterizedTest
	@MethodSource("attacks")
	void norIsAnythingAddedSo(Consumer<SoftAuthenticator> change) {
		SoftAuthenticator hostile = new SoftAuthenticator();
		change.accept(hostile);
		assertThat(add(this.own, hostile, "Hostile").body()).contains("could not be added").doesNotContain("??");
		assertThat(identity().passkeys()).hasSize(1);
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
	void oneThatIsRemovedSignsNobodyInAndEndsWhatItOpened() {
		String opened = text(exchange(signIn(browser(), this.key), this.verifier), "refresh_token");
		HttpResponse<String> form = this.own.get("/auth/security/passkey-removal?passkey=" + this.key.credential());
		assertThat(form.body()).contains("Phone", "your last second factor").doesNotContain("??");
		assertThat(this.own.submit(form, Map.of("password", "a guess")).body()).contains("not your current password");
		assertThat(this.own.follow(this.own.submit(form, Map.of("password", PASSWORD))).body())
			.contains("The passkey is removed");
		assertThat(refresh(opened).body()).contains("invalid_grant");
		assertThat(signIn(browser(), this.key).body()).contains(REFUSED);
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
		assertThat(identity().factors().recoveryCodes()).isEmpty();
		assertThat(this.own.get(PAGE).statusCode()).as("who removed it goes on").isEqualTo(200);
		tells("PASSKEY_REMOVED");
	}

	@Test
	void ofTwoOneGoesAndThePasswordStaysAsItIs() {
		SoftAuthenticator second = new SoftAuthenticator();
		assertThat(this.own.follow(add(this.own, second, "<b>Laptop</b>")).body()).contains("The passkey is added");
		assertThat(this.own.get(PAGE).body()).contains("Phone", "&lt;b&gt;Laptop").doesNotContain("??");
		HttpResponse<String> form = this.own.get("/auth/security/passkey-removal?passkey=" + second.credential());
		assertThat(form.body()).doesNotContain("your last second factor");
		assertThat(this.own.follow(this.own.submit(form, Map.of())).body()).contains("The passkey is removed");
		assertThat(identity().passkeys()).extracting(Passkey::name).containsExactly("Phone");
		assertThat(Browser.location(signIn(browser(), this.key))).contains("code=");
	}

	@Test
	void anAnswerAddsOnceAndOnlyForWhomItWasAsked() {
		HttpResponse<String> form = this.own.get(PAGE);
		SoftAuthenticator second = new SoftAuthenticator();
		String answer = second.create(options(this.own, form, PAGE + "/challenge").body());
		assertThat(this.own.submit(form, Map.of("name", " ", "credential", answer)).body()).contains("Give it a name");
		assertThat(this.own.follow(this.own.submit(form, Map.of("name", "Second", "credential", answer))).body())
			.contains("The passkey is added");
		assertThat(this.own.submit(form, Map.of("name", "Again", "credential", answer)).statusCode()).isEqualTo(400);
		assertThat(add(this.own, second, "Again").statusCode()).as("the same key").isEqualTo(400);
		assertThat(identity().passkeys()).hasSize(2);
	}

	@Test
	void aSessionThatIsFoundOpenAddsAndRemovesNothing() {
		HttpResponse<String> form = this.own.get(PAGE);
		Date before = Date.from(Instant.now().minus(Duration.ofMinutes(11)));
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", id()), new Document("$set", new Document("state.factors.since", before)));
		this.mongo.getCollection("signInSessions")
			.updateMany(new Document("person.identityId", id()),
					new Document("$set", new Document("person.at", before)));
		assertThat(this.own.get(PAGE).body()).contains("Sign in once more", "/login?step-up").doesNotContain("??");
		assertThat(this.own.get(AuthenticatorApp.PAGE).body()).as("nor an app").contains("Sign in once more");
		assertThat(options(this.own, form, PAGE + "/challenge").statusCode()).isEqualTo(400);
		assertThat(this.own.submit(form, Map.of("name", "Found", "credential", "{}")).body())
			.contains("Sign in once more");
		assertThat(this.own
			.post("/auth/security/passkey-removal",
					Map.of("_csrf", Browser.hidden(form.body()).get("_csrf"), "passkey", this.key.credential(),
							"password", PASSWORD),
					Map.of())
			.body()).contains("Sign in once more");
		assertThat(identity().passkeys()).hasSize(1);
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

	@Test
	void aTopicHasNothingOfTheKeyNorTheStoreOfTheChallenge() {
		Event told = tells("PASSKEY_ADDED");
		ContractSchemas.check(told);
		assertThat(told.data().toString()).doesNotContain(this.key.credential(), "Phone", "attestation");
		Browser browser = browser();
		options(browser, page(browser), CHALLENGE);
		String challenge = browser.cookies()
			.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals("LIAISON-PASSKEY"))
			.findFirst()
			.orElseThrow()
			.getValue();
		this.mongo.getCollection("passkeyChallenges")
			.find()
			.forEach((stored) -> assertThat(stored.toJson()).doesNotContain(challenge));
	}

	@Test
	void whenAnAppBesideItGoesThePasskeyAndTheRecoveryCodesStay() {
		Added app = AuthenticatorApp.added(this.own, PASSWORD);
		HttpResponse<String> form = this.own.get("/auth/security/authenticator-removal");
		assertThat(form.body()).doesNotContain("name=\"longer\"", "the password alone opens");
		assertThat(
				this.own.follow(this.own.submit(form, Map.of("password", PASSWORD, "code", app.app().code(0)))).body())
			.contains("app is removed");
		assertThat(identity().factors().recoveryCodes()).hasSize(10);
		assertThat(Browser.location(this.own.get(gatewayUrl(verifier()) + "&prompt=none"))).contains("code=");
		assertThat(Browser.location(signIn(browser(), this.key))).contains("code=");
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

	private Browser here(String address) {
		Browser browser = browser().forPerson();
		browser.follow(signIn(browser, browser.follow(browser.get(gatewayUrl(verifier()))), address, PASSWORD));
		return browser;
	}

	private HttpResponse<String> page(Browser browser) {
		this.verifier = verifier();
		return browser.forPerson().follow(browser.get(authorizeUrl(this.verifier) + "&prompt=login"));
	}

	private HttpResponse<String> options(Browser browser, HttpResponse<String> page, String url) {
		return browser.post(url, Map.of("_csrf", Browser.hidden(page.body()).get("_csrf")), Map.of());
	}

	/** As the page's script does, which no browser here runs. */
	private HttpResponse<String> add(Browser browser, SoftAuthenticator authenticator, String name) {
		HttpResponse<String> form = browser.get(PAGE);
		String answer = authenticator.create(options(browser, form, PAGE + "/challenge").body());
		return browser.submit(form, Map.of("name", name, "credential", answer));
	}

	private HttpResponse<String> signIn(Browser browser, SoftAuthenticator authenticator) {
		return answered(browser, page(browser), authenticator);
	}

	private HttpResponse<String> answered(Browser browser, HttpResponse<String> page, SoftAuthenticator authenticator) {
		return submit(browser, page, authenticator.get(options(browser, page, CHALLENGE).body()));
	}

	private HttpResponse<String> submit(Browser browser, HttpResponse<String> page, String answer) {
		Map<String, String> fields = Browser.hidden(page.body());
		fields.put("credential", answer);
		return browser.follow(browser.post("/auth/passkeys/sign-in", fields, Map.of()));
	}

	private String other() {
		String other = "other-" + this.id;
		this.directory.contact("con-" + other, "eml-" + other, other + "@example.org");
		this.directory.account("acc-" + other, "CUSTOMER", Directory.link("con-" + other));
		awaitGrant("acc-" + other, "eml-" + other);
		activate(invited("acc-" + other, "con-" + other, "eml-" + other), PASSWORD);
		return other + "@example.org";
	}

	private Event tells(String change) {
		return this.events.await("access.login-identity.v1",
				(it) -> it.subject().equals(id()) && it.data().at("/change").asString("").equals(change));
	}

	private Passkey passkey() {
		return identity().passkey(this.key.credential()).orElseThrow();
	}

	private LoginIdentity identity() {
		return this.identities.get(id());
	}

	private String id() {
		return this.identities.idOf(this.address);
	}

	private static String policy(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Security-Policy").orElse("");
	}

}
