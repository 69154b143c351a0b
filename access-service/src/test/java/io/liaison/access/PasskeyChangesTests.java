package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.liaison.access.AuthenticatorApp.Added;
import io.liaison.access.identity.FactorCheck;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Passkeys that are added and removed, and what else a session may not do with them. */
class PasskeyChangesTests extends PasskeyIntegration {

	@Autowired
	private FactorCheck codes;

	@ParameterizedTest
	@MethodSource("attacks")
	void norIsAnythingAddedSo(Consumer<SoftAuthenticator> change) {
		SoftAuthenticator hostile = new SoftAuthenticator();
		change.accept(hostile);
		assertThat(add(this.own, hostile, "Hostile").body()).contains("could not be added").doesNotContain("??");
		assertThat(identity().passkeys()).hasSize(1);
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
	void theAppAndThePasskeyThatGoAtTheSameMomentLeaveNoShortPasswordAlone() {
		Added app = AuthenticatorApp.added(this.own, PASSWORD);
		LoginIdentity both = identity();
		Client from = new Client("192.0.2.1", "");
		String code = app.app().code(0);
		List<Runnable> removals = List.of(
				() -> this.codes.remove(both, both.passwordVersion(), code, from, null, false),
				() -> this.identities.removePasskey(both.id(), this.key.credential(), null, false, Instant.now()));
		long refused = removals.parallelStream().filter((it) -> {
			try {
				it.run();
				return false;
			}
			catch (Refusal refusal) {
				return refusal.type().equals("factors-changed");
			}
		}).count();
		assertThat(refused).isEqualTo(1);
		assertThat(identity().hasSecondFactor()).isTrue();
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

}
