package io.liaison.systemtest;

import java.net.URI;
import java.time.Duration;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a mailbox and a browser, who also uses the command-line client. Sign-in
 * keeps the tokens fresh: an access token lives five minutes.
 */
public final class Person {

	private final String email;

	private final Liaison liaison;

	private final Http http;

	private Browser browser;

	private Tokens tokens;

	private String password = "";

	Person(String email, Liaison liaison, Http http) {
		this.email = email;
		this.liaison = liaison;
		this.http = http;
		this.browser = new Browser(liaison.gateway(), http);
	}

	/** The same person, who sends a request again that got no answer. */
	Person patient() {
		Person patient = new Person(this.email, this.liaison, Http.patient());
		patient.password = this.password;
		patient.signIn();
		return patient;
	}

	String email() {
		return this.email;
	}

	Browser browser() {
		return this.browser;
	}

	CommandLineClient client() {
		return new CommandLineClient(this.liaison.gateway(), this.http);
	}

	public Api api() {
		return new Api(this.liaison.gateway(), this.http, () -> currentTokens().access());
	}

	Tokens tokens() {
		return this.tokens;
	}

	/** A browser that remembers nothing. */
	Browser freshBrowser() {
		this.browser = new Browser(this.liaison.gateway(), this.http);
		return this.browser;
	}

	URI newestActivationLink(Duration atMost) {
		return this.liaison.mails()
			.await(this.email, (mail) -> mail.has(Mail.ACTIVATION), atMost)
			.link(Mail.ACTIVATION);
	}

	/** Follows a link of a mail and chooses a password there. */
	Page choosePassword(URI link, String chosen) {
		Browser reader = freshBrowser();
		Page page = reader.open(link.toString()).expect(200);
		this.password = chosen;
		return reader.submit(page.formWith("password").with("password", chosen));
	}

	void signIn() {
		this.tokens = client().signIn(freshBrowser(), this.email, this.password);
	}

	/** Signs in as soon as that works; after a crash the activation may need a moment. */
	void signInSoon() {
		Awaitility.await("sign-in").atMost(Duration.ofSeconds(60)).untilAsserted(this::signIn);
	}

	/** A browser session at the gateway. */
	Browser signInBrowser() {
		Page page = new SignInPages(freshBrowser()).pass("/login", this.email, this.password);
		assertThat(page.status()).as(page.text()).isEqualTo(200);
		assertThat(page.uri().getPath()).doesNotStartWith("/auth/");
		return this.browser;
	}

	synchronized Tokens currentTokens() {
		if (this.tokens.nearlyExpired()) {
			this.tokens = client().refresh(this.tokens);
		}
		return this.tokens;
	}

}
