package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.Map;

import io.liaison.platform.testing.Api.Answer;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running service and one person, whose login can be turned on by a password that is
 * handed over.
 */
abstract class TemporaryPasswordIntegration extends AccessIntegration {

	static final String TEMPORARY = "handed over on paper";

	static final String CHOSEN = "known to nobody else";

	@BeforeEach
	void onePersonIsKnown() {
		customer();
	}

	Answer set(String password) {
		return staff().ifMatch(grant().etag())
			.put(grants(this.account) + "/" + this.email + "/temporary-password",
					Map.of("password", password, "message", "Hello"));
	}

	Answer grant() {
		return grant(this.email);
	}

	Answer grant(String emailId) {
		return staff().get(grants(this.account) + "/" + emailId);
	}

	String link(long version) {
		return token(mint("ACTIVATION", this.contact, this.email, this.account, version).expect(200));
	}

	/** The page that a sign-in leads to, which a client waits for. */
	HttpResponse<String> given(Browser browser, String password) {
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		return browser.follow(signIn(browser, page, this.address, password));
	}

	void choose(String temporary, String chosen) {
		Browser browser = browser();
		assertThat(browser.submit(given(browser, temporary), Map.of("password", chosen)).body()).contains("Welcome");
	}

	/** Where a sign-in leads that is refused. */
	String refused(String password) {
		Browser browser = browser();
		return Browser.location(signIn(browser, browser.get("/auth/sign-in"), this.address, password));
	}

}
