package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.access.AuthenticatorApp.Added;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.FactorCheck;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with an authenticator app (RFC 6238) beside the password. */
class SecondFactorTests extends AccessIntegration {

	private static final String SECOND = "/auth/second-factor";

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private LoginThrottle attempts;

	@Autowired
	private FactorCheck factors;

	@Autowired
	private MongoOperations mongo;

	private Added added;

	private String earlier;

	private Browser own;

	@BeforeEach
	void somebodyAddedAnApp() {
		activated();
		this.earlier = text(signedIn(this.address, PASSWORD), "refresh_token");
		this.own = browser();
		this.own
			.follow(signIn(this.own, this.own.follow(this.own.get(gatewayUrl(verifier()))), this.address, PASSWORD));
		this.added = AuthenticatorApp.added(this.own, PASSWORD);
		assertThat(this.added.page().statusCode()).as(this.added.page().body()).isEqualTo(200);
	}

	@Test
	void whatWasSignedInWithThePasswordAloneIsOverButForTheSessionThatAddedIt() throws Exception {
		assertThat(refresh(this.earlier).body()).contains("invalid_grant");
		String verifier = verifier();
		String callback = Browser.location(this.own.get(gatewayUrl(verifier) + "&prompt=none"));
		assertThat(callback).contains("code=");
		isMultiFactor(gatewayTokens(callback, verifier));
	}

	@Test
	void thePasswordAloneOpensNothing() {
		Browser browser = browser().forPerson();
		HttpResponse<String> asked = halfway(browser, verifier());
		assertThat(asked.body()).contains("authenticator app", "name=\"code\"").doesNotContain("??");
		assertThat(Browser.location(browser.get("/auth/choose-account"))).contains(SECOND);
		assertThat(Browser.location(browser.get(gatewayUrl(verifier())))).contains(SECOND);
		assertThat(query(Browser.location(browser.get(gatewayUrl(verifier()) + "&prompt=none")), "error"))
			.isEqualTo("login_required");
		assertThat(Browser.location(browser.get("/auth/security"))).contains("/login");
		assertThat(browser.cookies().getCookieStore().getCookies()).as("a browser is known once it has shown all")
			.noneMatch((it) -> it.getName().equals("LIAISON-DEVICE"));
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "1, true", "-3, false", "3, false" })
	void aCodeServesAStepEarlyOrLate(int steps, boolean serves) throws Exception {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> asked = halfway(browser, verifier);
		HttpResponse<String> answer = browser.follow(browser.submit(asked, Map.of("code", code(steps))));
		if (serves) {
			isMultiFactor(exchange(answer, verifier));
		}
		else {
			assertThat(answer.body()).contains("That code does not serve", "name=\"continue\"");
		}
	}

	@Test
	void aCodeServesOnceHoweverManyShowItAtOnce() {
		String code = code(0);
		String id = this.identities.idOf(this.address);
		Client from = new Client("192.0.2.1", "");
		assertThat(IntStream.range(0, 8)
			.parallel()
			.filter((i) -> this.factors.isServing(this.identities.get(id), code, from))
			.count()).isEqualTo(1);
		this.attempts.forget(Subject.SECOND_FACTOR, id);
		assertThat(this.factors.isServing(this.identities.get(id), code, from)).isFalse();
		assertThat(this.factors.isServing(this.identities.get(id), code(-1), from)).as("one before it").isFalse();
	}

	@Test
	void guessesAreCountedAndThePauseIsTold() {
		for (int i = 0; i < 5; i++) {
			this.attempts.admit(Subject.SECOND_FACTOR, this.identities.idOf(this.address),
					Instant.now().plusSeconds(30));
		}
		Browser browser = browser();
		HttpResponse<String> asked = halfway(browser, verifier());
		assertThat(browser.follow(browser.submit(asked, Map.of("code", code(0)))).body()).contains("wait some minutes");
	}

	@Test
	void aRecoveryCodeServesOnceAndIsTold() throws Exception {
		String code = this.added.recoveryCode(3);
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> asked = halfway(browser, verifier);
		isMultiFactor(exchange(
				browser.follow(browser.submit(asked, Map.of("code", code.toLowerCase().replace("-", " ")))), verifier));
		Browser again = browser();
		assertThat(again.follow(again.submit(halfway(again, verifier()), Map.of("code", code))).body())
			.contains("That code does not serve");
		Event told = this.events.await("access.login-identity.v1",
				(it) -> it.subject().equals(this.identities.idOf(this.address))
						&& it.data().at("/change").asString("").equals("RECOVERY_CODE_USED"));
		ContractSchemas.check(told);
	}

	@Test
	void neitherTheStoreNorATopicHasASecret() {
		String id = this.identities.idOf(this.address);
		this.events.await("access.login-identity.v1", "io.liaison.access.factors-changed.v1", id);
		String stored = this.mongo.getCollection("loginIdentities").find(new Document("_id", id)).first().toJson();
		String told = this.events.of("access.login-identity.v1", id).toString();
		assertThat(stored + told).doesNotContain(this.added.app().secret, this.added.recoveryCode(0),
				this.added.recoveryCode(0).replace("-", ""));
		assertThat(told).doesNotContain("recoveryCodes", "secret");
	}

	@Test
	@Behaviour("C7")
	void anotherPasswordByMailTakesNoFactorAway() {
		String id = this.identities.idOf(this.address);
		this.identities.requestReset(id, new AddressHolder(this.contact, this.email),
				new AsOf("/contacts", this.contact, 1), Instant.now());
		Browser browser = browser();
		String token = token(mint("RESET", this.contact, this.email, null, 1).expect(200));
		HttpResponse<String> page = browser.get("/auth/reset/choose?token=" + token);
		assertThat(page.body()).as("with a second factor eight do").contains("minlength=\"8\"");
		assertThat(browser.submit(page, Map.of("password", "kq7 zebra")).body()).contains("Your password is changed");
		HttpResponse<String> signIn = browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(browser.follow(signIn(browser, signIn, this.address, "kq7 zebra")).body()).contains("name=\"code\"");
	}

	@Test
	void whatWasStoredBeforeThereWereFactorsStillServes() {
		String id = this.identities.idOf(this.address);
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", id), new Document("$unset", new Document("state.factors", "")));
		assertThat(this.identities.get(id).hasSecondFactor()).isFalse();
		JsonNode tokens = signedIn(this.address, PASSWORD);
		Document own = new Document("identityId", id);
		this.mongo.getCollection("authorizations").updateMany(own, new Document("$unset", new Document("amr", "")));
		this.mongo.getCollection("signInSessions")
			.updateMany(new Document("person.identityId", id), new Document("$unset", new Document("person.amr", "")));
		JsonNode renewed = json(refresh(text(tokens, "refresh_token")));
		assertThat(claims(text(renewed, "access_token")).getClaim("amr")).isEqualTo(List.of("pwd"));
		assertThat(claims(text(renewed, "access_token")).getClaim("acr")).isEqualTo("aal1");
		assertThat(Browser.location(this.own.get(gatewayUrl(verifier()) + "&prompt=none"))).contains("code=");
	}

	private String code(int steps) {
		return this.added.app().code(steps);
	}

	/** Signs in as far as the password gets. */
	private HttpResponse<String> halfway(Browser browser, String verifier) {
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		return browser.follow(signIn(browser, page, this.address, PASSWORD));
	}

	private static void isMultiFactor(JsonNode tokens) throws Exception {
		for (String token : List.of("access_token", "id_token")) {
			JWTClaimsSet claims = claims(text(tokens, token));
			assertThat(claims.getStringListClaim("amr")).containsExactly("pwd", "otp", "mfa");
			assertThat(claims.getStringClaim("acr")).isEqualTo("aal2");
			assertThat(claims.getDateClaim("auth_time").toInstant()).isBetween(Instant.now().minusSeconds(60),
					Instant.now());
		}
	}

}
