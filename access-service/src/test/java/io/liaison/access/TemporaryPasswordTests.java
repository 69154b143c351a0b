package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A login that is turned on by a password which somebody else chose and handed over. */
class TemporaryPasswordTests extends TemporaryPasswordIntegration {

	private static final String ACCESS = "access.contact-access.v1";

	@Autowired
	private LoginIdentities identities;

	@Test
	@Behaviour({ "S19", "S20", "S21", "S22", "C2", "D1" })
	void whoeverGivesItMustChooseAnotherOneAndOnlyThenGetsIn() {
		Answer set = set(TEMPORARY).expect(200);
		assertThat(set.at("/login")).isEqualTo("true");
		assertThat(set.at("/activated")).isEqualTo("false");
		assertThat(set.at("/bootstrap")).isEqualTo("TEMPORARY_PASSWORD");
		assertThat(set.at("/temporaryPassword/state")).isEqualTo("SET");
		assertThat(Instant.parse(set.at("/temporaryPassword/expiresAt")))
			.isBetween(Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(72)));
		Browser browser = browser();
		HttpResponse<String> page = given(browser, TEMPORARY);
		assertThat(page.body()).contains("Choose your own password").doesNotContain("<script");
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(browser.follow(browser.get(authorizeUrl(verifier()))).body()).as("nobody is signed in by it")
			.contains("name=\"username\"");
		assertThat(browser.submit(page, Map.of("password", TEMPORARY)).body()).contains("That is the temporary");
		assertThat(browser.submit(page, Map.of("password", "short")).statusCode()).isEqualTo(400);

		HttpResponse<String> done = browser.submit(page, Map.of("password", CHOSEN));
		assertThat(done.body()).contains("Welcome", "/auth/sign-in?continue=");
		assertThat(browser.submit(page, Map.of("password", CHOSEN)).body()).as("sent twice").contains("Welcome");
		assertThat(text(signedIn(this.address, CHOSEN), "access_token")).isNotEmpty();
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
		assertThat(browser.submit(page, Map.of("password", "a third one, later")).statusCode()).isEqualTo(410);
		Event event = this.events.await(ACCESS, "io.liaison.access.access-activated.v1", this.contact);
		assertThat(event.data().path("how").asString("")).isEqualTo("TEMPORARY_PASSWORD");
		Answer grant = grant();
		assertThat(grant.at("/activated")).isEqualTo("true");
		assertThat(grant.at("/bootstrap")).isEqualTo("TEMPORARY_PASSWORD");
		assertThat(grant.json().path("temporaryPassword").isObject()).isFalse();
	}

	@Test
	@Behaviour({ "S23", "S24", "C2" })
	void theWelcomeMailGoesOutTooAndItsLinkKillsThePassword() {
		Answer set = set(TEMPORARY).expect(200);
		assertThat(set.at("/invitation/state")).isEqualTo("SENT");
		Event event = this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact);
		assertThat(event.data().path("message").asString("")).isEqualTo("Hello");
		Browser browser = browser();
		HttpResponse<String> page = given(browser, TEMPORARY);
		assertThat(activate(link(1), CHOSEN).body()).contains("Welcome");
		assertThat(browser.submit(page, Map.of("password", "a third one, later")).statusCode()).isEqualTo(410);
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
		assertThat(grant().at("/bootstrap")).isEqualTo("INVITE_LINK");
		assertThat(text(signedIn(this.address, CHOSEN), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour({ "D1", "C1" })
	void onceAnotherWasChosenTheLinkIsDead() {
		set(TEMPORARY).expect(200);
		String link = link(1);
		choose(TEMPORARY, CHOSEN);
		assertThat(activate(link, "a third one, later").statusCode()).isEqualTo(410);
		assertThat(mint("ACTIVATION", this.contact, this.email, this.account, 1).status()).isEqualTo(410);
		assertThat(grant().at("/invitation/state")).isEqualTo("SUPERSEDED");
		assertThat(text(signedIn(this.address, CHOSEN), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("D1")
	void onlyALoginThatIsNewAndGrantedHereAloneMayBeGivenOne() {
		activate(invited(this.account, this.contact, this.email), PASSWORD);
		assertThat(set(TEMPORARY).expect(409).problem()).isEqualTo("login-not-new");
		turn(false, this.account, this.email);
		assertThat(set(TEMPORARY).expect(409).problem()).isEqualTo("login-not-new");
	}

	@Test
	@Behaviour({ "C15", "D5" })
	void ofALoginThatIsNotNewNobodyLearnsHowLongItsPasswordsHaveToBe() {
		activate(invited(this.account, this.contact, this.email), PASSWORD);
		Answer refused = set("short").expect(409);
		assertThat(refused.problem()).isEqualTo("login-not-new");
		assertThat(refused.json().has("errors")).isFalse();
	}

	@Test
	@Behaviour({ "C15", "D5" })
	void whatOthersCallTheSameMailboxIsNotToldByARefusedPassword() {
		String stranger = "quillfeather-" + UUID.randomUUID();
		this.directory.contact("con-2-" + this.id, "eml-2-" + this.id, this.address);
		this.directory.account(stranger, "CUSTOMER", Directory.link("con-2-" + this.id));
		awaitGrant(stranger, "eml-2-" + this.id);
		turn(true, stranger, "eml-2-" + this.id);
		turn(false, stranger, "eml-2-" + this.id);
		for (String own : List.of("Name of " + this.account + "1", this.address, "Given of " + this.contact)) {
			assertThat(set(own).expect(400).problem()).isEqualTo("password-guessable");
		}
		set("Quillfeather, quillfeather").expect(200);
		choose("Quillfeather, quillfeather", "quillfeather by quillfeather");
		assertThat(text(signedIn(this.address, "quillfeather by quillfeather"), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour({ "D1", "D21" })
	void whoeverWasLetInSoHasNoVerifiedMailboxAndGetsOtherAccessByInvitationAlone() {
		set(TEMPORARY).expect(200);
		choose(TEMPORARY, CHOSEN);
		assertThat(this.identities.get(this.identities.idOf(this.address)).isVerified()).isFalse();
		String other = "acc-2-" + this.id;
		this.directory.contact("con-2-" + this.id, "eml-2-" + this.id, this.address);
		this.directory.account(other, "CUSTOMER", Directory.link("con-2-" + this.id));
		awaitGrant(other, "eml-2-" + this.id);
		assertThat(turn(true, other, "eml-2-" + this.id).at("/activated")).isEqualTo("false");
		assertThat(text(signedIn(this.address, CHOSEN), "access_token")).isNotEmpty();
		assertThat(staff().get(grants(other) + "/eml-2-" + this.id).at("/activated")).isEqualTo("false");

		Browser browser = browser();
		browser.submit(browser.get("/auth/reset"), Map.of("username", this.address));
		String reset = token(Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> mint("RESET", this.contact, this.email, null, 1), (it) -> it.status() == 200));
		HttpResponse<String> page = browser.get("/auth/reset/choose?token=" + reset);
		assertThat(browser.submit(page, Map.of("password", PASSWORD)).body()).contains("password is changed");
		assertThat(this.identities.get(this.identities.idOf(this.address)).isVerified()).isTrue();
	}

	@Test
	@Behaviour({ "S19", "D1" })
	void whatIsNoGoodPasswordIsRefusedAtItsFieldAndNothingIsTurnedOn() {
		for (var weak : Map.of("too short", "password-too-short", "Password Password 123", "password-guessable")
			.entrySet()) {
			Answer refused = set(weak.getKey()).expect(400);
			assertThat(refused.problem()).isEqualTo(weak.getValue());
			assertThat(refused.at("/errors/0/pointer")).isEqualTo("/password");
		}
		assertThat(grant().at("/login")).isEqualTo("false");
		String path = grants(this.account) + "/" + this.email + "/temporary-password";
		staff().put(path, Map.of("password", TEMPORARY)).expect(428);
		assertThat(staff().ifMatch("\"77\"").put(path, Map.of("password", TEMPORARY)).expect(412).problem())
			.isEqualTo("stale");
		assertThat(refused(TEMPORARY)).as("no grant names it").contains("/auth/sign-in?refused");
		this.api.as(this.tokens.staff("access.read")).put(path, Map.of("password", TEMPORARY)).expect(403);
	}

	@Test
	@Behaviour("D1")
	void aSettingThatIsRefusedLeavesThePasswordOfBefore() {
		set(TEMPORARY).expect(200);
		String path = grants(this.account) + "/" + this.email + "/temporary-password";
		Map<String, String> other = Map.of("password", "somebody else's words");
		staff().ifMatch("\"77\"").put(path, other).expect(412);
		staff().put(path, other).expect(428);
		choose(TEMPORARY, CHOSEN);
		assertThat(text(signedIn(this.address, CHOSEN), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("D1")
	void theSameCommandIsCarriedOutOnceAndLeavesNoQuickHashOfThePassword() {
		Api twice = staff().ifMatch(grant().etag()).idempotencyKey("key-" + this.id);
		String path = grants(this.account) + "/" + this.email + "/temporary-password";
		twice.put(path, Map.of("password", TEMPORARY)).expect(200);
		assertThat(twice.put(path, Map.of("password", TEMPORARY)).expect(200).at("/invitation/version")).isEqualTo("1");
		twice.put(path, Map.of("password", CHOSEN)).expect(422);
		choose(TEMPORARY, CHOSEN);
		List<Event> told = this.events.of(ACCESS, this.contact);
		told.forEach(ContractSchemas::check);
		String identity = this.identities.idOf(this.address);
		assertThat(told.toString() + this.events.of("access.login-identity.v1", identity)).doesNotContain("argon2",
				TEMPORARY, "temporaryPassword");
	}

	@Test
	@Behaviour("S22")
	void thePageIsInTheLanguageOfTheBrowser() {
		set(TEMPORARY).expect(200);
		Map.of("fr", "Choisissez votre propre mot de passe", "sv", "Välj ett eget lösenord")
			.forEach((language, title) -> {
				HttpResponse<String> page = given(browser().with("Accept-Language", language), TEMPORARY);
				assertThat(page.body()).contains("<html lang=\"" + language + "\"", title).doesNotContain("??");
				HttpResponse<String> dead = browser().with("Accept-Language", language)
					.get("/auth/choose-password?token=x");
				assertThat(dead.statusCode()).isEqualTo(410);
				assertThat(dead.body()).doesNotContain("??");
			});
	}

}
