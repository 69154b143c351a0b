package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.platform.testing.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Somebody with a passkey, whose authenticator is in software. */
abstract class PasskeyIntegration extends AccessIntegration {

	static final String PAGE = "/auth/security/passkeys";

	static final String CHALLENGE = "/auth/passkeys/sign-in-challenge";

	static final String REFUSED = "That passkey does not open anything here";

	@Autowired
	LoginIdentities identities;

	@Autowired
	MongoOperations mongo;

	final SoftAuthenticator key = new SoftAuthenticator();

	String earlier;

	Browser own;

	HttpResponse<String> added;

	String verifier;

	@BeforeEach
	void somebodyAddedAPasskey() {
		activated();
		this.earlier = text(signedIn(this.address, PASSWORD), "refresh_token");
		this.own = here(this.address);
		this.added = add(this.own, this.key, "Phone");
		assertThat(this.added.body()).contains("Your recovery codes").doesNotContain("??");
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

	static Arguments attack(String name, Consumer<SoftAuthenticator> change) {
		return arguments(named(name, change));
	}

	Browser here(String address) {
		Browser browser = browser().forPerson();
		browser.follow(signIn(browser, browser.follow(browser.get(gatewayUrl(verifier()))), address, PASSWORD));
		return browser;
	}

	HttpResponse<String> page(Browser browser) {
		this.verifier = verifier();
		return browser.forPerson().follow(browser.get(authorizeUrl(this.verifier) + "&prompt=login"));
	}

	HttpResponse<String> options(Browser browser, HttpResponse<String> page, String url) {
		return browser.post(url, Map.of("_csrf", Browser.hidden(page.body()).get("_csrf")), Map.of());
	}

	/** As the page's script does, which no browser here runs. */
	HttpResponse<String> add(Browser browser, SoftAuthenticator authenticator, String name) {
		HttpResponse<String> form = browser.get(PAGE);
		String answer = authenticator.create(options(browser, form, PAGE + "/challenge").body());
		return browser.submit(form, Map.of("name", name, "credential", answer));
	}

	HttpResponse<String> signIn(Browser browser, SoftAuthenticator authenticator) {
		return answered(browser, page(browser), authenticator);
	}

	HttpResponse<String> answered(Browser browser, HttpResponse<String> page, SoftAuthenticator authenticator) {
		return submit(browser, page, authenticator.get(options(browser, page, CHALLENGE).body()));
	}

	HttpResponse<String> submit(Browser browser, HttpResponse<String> page, String answer) {
		Map<String, String> fields = Browser.hidden(page.body());
		fields.put("credential", answer);
		return browser.follow(browser.post("/auth/passkeys/sign-in", fields, Map.of()));
	}

	String other() {
		String other = "other-" + this.id;
		this.directory.contact("con-" + other, "eml-" + other, other + "@example.org");
		this.directory.account("acc-" + other, "CUSTOMER", Directory.link("con-" + other));
		awaitGrant("acc-" + other, "eml-" + other);
		activate(invited("acc-" + other, "con-" + other, "eml-" + other), PASSWORD);
		return other + "@example.org";
	}

	Event tells(String change) {
		return this.events.await("access.login-identity.v1",
				(it) -> it.subject().equals(id()) && it.data().at("/change").asString("").equals(change));
	}

	Passkey passkey() {
		return identity().passkey(this.key.credential()).orElseThrow();
	}

	LoginIdentity identity() {
		return this.identities.get(id());
	}

	String id() {
		return this.identities.idOf(this.address);
	}

	static String policy(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Security-Policy").orElse("");
	}

}
