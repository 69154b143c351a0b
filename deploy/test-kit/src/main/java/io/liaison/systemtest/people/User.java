package io.liaison.systemtest.people;

import java.net.URI;
import java.time.Duration;

import io.liaison.systemtest.mail.Mails;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import io.liaison.systemtest.web.HttpBrowser;
import io.liaison.systemtest.web.SignInPages;
import io.liaison.systemtest.web.WebPage;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a mailbox and a browser, who also uses the command-line client. Sign-in
 * keeps the tokens fresh: an access token lives five minutes.
 */
public final class User {

	private final String email;

	private final URI gateway;

	private final Mails mails;

	private final Http http;

	private final CommandLineClient client;

	private HttpBrowser browser;

	private TokenResponse tokens;

	private String password = "";

	public User(String email, URI gateway, Mails mails, Http http) {
		this.email = email;
		this.gateway = gateway;
		this.mails = mails;
		this.http = http;
		this.client = new CommandLineClient(gateway, http);
		this.browser = new HttpBrowser(gateway, http);
	}

	/** The same person, who sends a request again that got no answer. */
	public User patient() {
		return over(Http.patient());
	}

	/** The same person, signed in once more, whose requests are sent that way. */
	public User over(Http other) {
		User same = new User(this.email, this.gateway, this.mails, other);
		same.password = this.password;
		same.signIn();
		return same;
	}

	public String email() {
		return this.email;
	}

	public HttpBrowser browser() {
		return this.browser;
	}

	public CommandLineClient client() {
		return this.client;
	}

	public ApiClient api() {
		return new ApiClient(this.gateway, this.http, () -> currentTokens().access(), this::renewed);
	}

	public TokenResponse tokens() {
		return this.tokens;
	}

	/** A browser that remembers nothing. */
	public HttpBrowser freshBrowser() {
		this.browser = new HttpBrowser(this.gateway, this.http);
		return this.browser;
	}

	public URI newestActivationLink(Duration atMost) {
		return this.mails.await(this.email, (mail) -> mail.has(ReceivedMail.ACTIVATION), atMost)
			.link(ReceivedMail.ACTIVATION);
	}

	/** Follows a link of a mail and chooses a password there. */
	public WebPage choosePassword(URI link, String chosen) {
		HttpBrowser reader = freshBrowser();
		WebPage page = reader.open(link.toString()).expect(200);
		this.password = chosen;
		return reader.submit(page.formWith("password").with("password", chosen));
	}

	public void signIn() {
		this.tokens = client().signIn(freshBrowser(), this.email, this.password);
	}

	/** One more sign-in, with tokens that are bound to a key. */
	public TokenResponse signInWith(ProofKey key) {
		return client().signIn(new HttpBrowser(this.gateway, this.http), this.email, this.password, key);
	}

	/** Signs in as soon as that works; after a crash the activation may need a moment. */
	public void signInSoon() {
		Awaitility.await("sign-in").atMost(Duration.ofSeconds(60)).untilAsserted(this::signIn);
	}

	/** A browser session at the gateway. */
	public HttpBrowser signInBrowser() {
		WebPage page = new SignInPages(freshBrowser()).pass("/login", this.email, this.password);
		assertThat(page.status()).as(page.text()).isEqualTo(200);
		assertThat(page.uri().getPath()).doesNotStartWith("/auth/");
		return this.browser;
	}

	/** As every client does whose token was withdrawn; null when that is no use. */
	private synchronized String renewed() {
		Answer answer = client().tryRefresh(this.tokens);
		if (answer.status() != 200) {
			return null;
		}
		this.tokens = TokenResponse.of(answer);
		return this.tokens.access();
	}

	synchronized TokenResponse currentTokens() {
		if (this.tokens.nearlyExpired()) {
			this.tokens = client().refresh(this.tokens);
		}
		return this.tokens;
	}

}
