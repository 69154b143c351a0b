package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.liaison.access.identity.FactorReset;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A login that is opened by a passkey alone, from the invitation on. */
class PasskeyActivationTests extends AccessIntegration {

	private static final String ACTIVATE = "/auth/activate";

	private final SoftAuthenticator key = new SoftAuthenticator();

	@Autowired
	private LoginIdentities identities;

	private String token;

	@BeforeEach
	void somebodyIsInvited() {
		customer();
		this.token = invited(this.account, this.contact, this.email);
	}

	@Test
	@Behaviour("T11")
	void anInvitationIsAcceptedWithAPasskeyInsteadOfAPassword() throws Exception {
		Browser browser = browser();
		HttpResponse<String> page = browser.get(ACTIVATE + "?token=" + this.token);
		assertThat(page.body()).contains("Or with a passkey", "/auth/activate/challenge").doesNotContain("??");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("passkeys.js",
				"/auth/activate/challenge");
		HttpResponse<String> accepted = accepted(browser, this.key, "Phone");
		assertThat(accepted.body()).contains("Sign in with your passkey", "Your recovery codes").doesNotContain("??");
		assertThat(accepted.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(identity().usable()).isTrue();
		assertThat(identity().hasPassword()).isFalse();
		assertThat(identity().passkeys()).extracting(Passkey::name).containsExactly("Phone");
		JsonNode tokens = signedInByPasskey(browser());
		assertThat(claims(text(tokens, "access_token")).getStringListClaim("amr")).containsExactly("hwk", "user",
				"mfa");
		ContractSchemas.check(this.events.await("access.login-identity.v1", "io.liaison.access.identity-activated.v1",
				identity().id()));
	}

	@Test
	void noPasswordOpensIt() {
		accepted(browser(), this.key, "Phone");
		for (String guess : List.of(PASSWORD, "null", "")) {
			Browser browser = browser();
			HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
			assertThat(browser.follow(signIn(browser, page, this.address, guess)).body())
				.contains("do not open anything here");
		}
	}

	@Test
	void theLinkServesOnce() {
		Browser browser = browser();
		HttpResponse<String> page = browser.get(ACTIVATE + "?token=" + this.token);
		accepted(browser, this.key, "Phone");
		assertThat(browser.get(ACTIVATE + "?token=" + this.token).statusCode()).isEqualTo(410);
		assertThat(submitted(browser, page, "{}", "Again").statusCode()).isEqualTo(410);
		assertThat(options(browser, page).statusCode()).isEqualTo(410);
		assertThat(activate(this.token, PASSWORD).statusCode()).isEqualTo(410);
		assertThat(identity().passkeys()).hasSize(1);
	}

	static List<Arguments> attacks() {
		return PasskeyIntegration.attacks();
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void whatIsNoTrueAnswerActivatesNothingAndTheLinkStillServes(Consumer<SoftAuthenticator> change) {
		SoftAuthenticator hostile = new SoftAuthenticator();
		change.accept(hostile);
		assertThat(accepted(browser(), hostile, "Hostile").body()).contains("could not be added").doesNotContain("??");
		assertThat(identity().activated()).isFalse();
		assertThat(accepted(browser(), this.key, " ").body()).contains("Give it a name");
		assertThat(accepted(browser(), this.key, "Phone").body()).contains("Your recovery codes");
	}

	@Test
	@Behaviour("D1")
	void theTemporaryPasswordOfBeforeServesNoMore() {
		String grant = grants(this.account) + "/" + this.email;
		turn(false, this.account, this.email);
		staff().ifMatch(staff().get(grant).expect(200).etag())
			.put(grant + "/temporary-password", Map.of("password", "handed over on paper"))
			.expect(200);
		this.token = invitedLatest(grant);
		accepted(browser(), this.key, "Phone");
		Browser browser = browser();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(browser.follow(signIn(browser, page, this.address, "handed over on paper")).body())
			.contains("do not open anything here");
	}

	@Test
	@Behaviour("C7")
	void aResetByMailSetsAPasswordBesideIt() throws Exception {
		HttpResponse<String> codes = accepted(browser(), this.key, "Phone");
		Browser browser = browser();
		browser.submit(browser.get("/auth/reset"), Map.of("username", this.address));
		ContractSchemas.check(this.events.await("access.login-identity.v1",
				"io.liaison.access.password-reset-requested.v1", identity().id()));
		String reset = token(mint("RESET", this.contact, this.email, null, 1).expect(200));
		HttpResponse<String> page = browser.get("/auth/reset/choose?token=" + reset);
		assertThat(page.body()).as("beside a passkey eight do").contains("minlength=\"8\"");
		assertThat(browser.submit(page, Map.of("password", PASSWORD)).body()).contains("Your password is changed");
		assertThat(text(signedInByPasskey(browser()), "access_token")).isNotEmpty();
		Browser other = browser();
		String verifier = verifier();
		HttpResponse<String> signIn = other.follow(other.get(authorizeUrl(verifier)));
		HttpResponse<String> second = other.follow(signIn(other, signIn, this.address, PASSWORD));
		assertThat(second.body()).contains("name=\"code\"");
		String code = new AuthenticatorApp.Added(null, codes).recoveryCode(0);
		assertThat(text(exchange(other.follow(other.submit(second, Map.of("code", code))), verifier), "access_token"))
			.isNotEmpty();
	}

	@Test
	void theLastPasskeyStaysWhereThereIsNoPassword() {
		accepted(browser(), this.key, "Phone");
		Browser browser = browser();
		signedInByPasskey(browser);
		assertThat(browser.get("/auth/security").body()).contains("your passkeys alone open your access")
			.doesNotContain("??", "/auth/security/password\"", "/auth/security/authenticator\"");
		HttpResponse<String> page = browser.get("/auth/security/passkey-removal?passkey=" + this.key.credential());
		assertThat(page.body()).contains("only way to your access").doesNotContain("??", "name=\"password\"");
		HttpResponse<String> refused = browser.post("/auth/security/passkey-removal",
				Map.of("_csrf", csrf(browser.get("/auth/security/passkeys")), "passkey", this.key.credential()),
				Map.of());
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("only way to your access");
		assertThat(identity().passkeys()).hasSize(1);
	}

	@Test
	void ofTwoThatGoAtTheSameMomentOneStays() {
		accepted(browser(), this.key, "Phone");
		Passkey first = identity().passkeys().getFirst();
		Passkey second = new Passkey("second", "Laptop", first.attestation(), 0, false, Instant.now(), null);
		this.identities.addPasskey(identity().id(), second, List.of());
		Stream.of(first, second).parallel().forEach((it) -> {
			try {
				this.identities.removePasskey(identity().id(), it.id(), null, false, Instant.now());
			}
			catch (Refusal refusal) {
				assertThat(refusal.type()).isEqualTo("passkey-alone");
			}
		});
		assertThat(identity().passkeys()).hasSize(1);
	}

	@Test
	void itsFactorsAreNotTakenAwayWhileThereIsNoPassword() {
		accepted(browser(), this.key, "Phone");
		FactorReset.Step by = new FactorReset.Step("login", "contact", Instant.now());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.identities.beginFactorReset(identity().id(), "r", by, "lost", Command.random()))
			.matches((it) -> it.type().equals("no-password"));
	}

	/** As the page's script does, which no browser here runs. */
	private HttpResponse<String> accepted(Browser browser, SoftAuthenticator authenticator, String name) {
		HttpResponse<String> page = browser.get(ACTIVATE + "?token=" + this.token);
		return submitted(browser, page, authenticator.create(options(browser, page).body()), name);
	}

	private HttpResponse<String> options(Browser browser, HttpResponse<String> page) {
		return browser.post(ACTIVATE + "/challenge", Map.of("_csrf", csrf(page), "token", this.token), Map.of());
	}

	private HttpResponse<String> submitted(Browser browser, HttpResponse<String> page, String answer, String name) {
		return browser.post(ACTIVATE + "/passkey",
				Map.of("_csrf", csrf(page), "token", this.token, "credential", answer, "name", name), Map.of());
	}

	private JsonNode signedInByPasskey(Browser browser) {
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		Map<String, String> fields = Browser.hidden(page.body());
		fields.put("credential", this.key
			.get(browser.post("/auth/passkeys/sign-in-challenge", Map.of("_csrf", csrf(page)), Map.of()).body()));
		return exchange(browser.follow(browser.post("/auth/passkeys/sign-in", fields, Map.of())), verifier);
	}

	private String invitedLatest(String grant) {
		long version = staff().get(grant).expect(200).json().at("/invitation/version").asLong();
		return token(mint("ACTIVATION", this.contact, this.email, this.account, version).expect(200));
	}

	private static String csrf(HttpResponse<String> page) {
		return Browser.hidden(page.body()).get("_csrf");
	}

	private LoginIdentity identity() {
		return this.identities.get(this.identities.idOf(this.address));
	}

}
