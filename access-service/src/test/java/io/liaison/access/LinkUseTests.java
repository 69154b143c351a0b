package io.liaison.access;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Links of mails, followed where and when nobody planned it. */
class LinkUseTests extends AccessIntegration {

	private static final String ANOTHER = "quite another password";

	private final String rob = "rob-" + this.id + "@example.org";

	private final String robsAccount = "acc-rob-" + this.id;

	private final String robsContact = "con-rob-" + this.id;

	private final String robsEmail = "eml-rob-" + this.id;

	@Test
	void anInvitationInSomebodyElsesSessionAsksFirstAndIsNeverTakenInTheirName() {
		Browser browser = patIsSignedIn();
		String token = rob();
		HttpResponse<String> question = browser.get("/auth/activate?token=" + token);
		assertThat(question.body()).contains("Who are you?").doesNotContain("type=\"password\"");
		HttpResponse<String> form = browser.follow(browser.submit(question, Map.of()));
		assertThat(form.body()).contains("type=\"password\"");
		assertThat(browser.submit(form, Map.of("password", PASSWORD)).body()).contains("Welcome");
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(page.body()).as("Pat is signed out").contains("name=\"password\"");
		String verifier = verifier();
		HttpResponse<String> robs = browser.follow(browser.get(authorizeUrl(verifier)));
		String accessToken = text(exchange(browser.follow(signIn(browser, robs, this.rob, PASSWORD)), verifier),
				"access_token");
		assertThat(claims(accessToken).getClaims()).containsEntry("cid", this.robsContact);
	}

	@Test
	void aResetInSomebodyElsesSessionAsksFirstAndThePortalForgetsThemToo() {
		Browser browser = patIsSignedIn();
		activate(rob(), PASSWORD);
		String token = reset();
		HttpResponse<String> question = browser.get("/auth/reset/choose?token=" + token);
		assertThat(question.body()).contains("Who are you?").doesNotContain("type=\"password\"");
		HttpResponse<String> refused = browser.post("/auth/reset/choose",
				with(Browser.hidden(question.body()), Map.of("token", token, "password", ANOTHER)), Map.of());
		assertThat(refused.body()).as("sent past the question").contains("Who are you?");
		HttpResponse<String> out = browser.submit(question, Map.of());
		assertThat(out.headers().allValues("Set-Cookie"))
			.anySatisfy((it) -> assertThat(it).startsWith("SESSION=;").contains("Max-Age=0", "Path=/"));
		assertThat(browser.submit(browser.follow(out), Map.of("password", ANOTHER)).body())
			.contains("password is changed");
		assertThat(browser.follow(browser.get(authorizeUrl(verifier()))).body()).contains("name=\"password\"");
	}

	@Test
	void signingOutLeadsToLinksOfOursOnly() {
		Browser browser = patIsSignedIn();
		for (String link : List.of("https://evil.example/", "//evil.example/auth/activate?token=x",
				"/auth/activate?token=x&y=z\r\n", "/auth/oauth2/authorize?x")) {
			HttpResponse<String> page = browser.get("/auth/sign-out");
			Map<String, String> fields = with(Browser.hidden(page.body()), Map.of("link", link));
			HttpResponse<String> out = browser.post("/auth/sign-out", fields, Map.of());
			assertThat(Browser.location(out)).as(link).endsWith("/auth/sign-out");
			browser = patIsSignedInAgain();
		}
	}

	@Test
	void acceptSentTwiceAtOnceHasOneOutcome() throws Exception {
		customer();
		String token = invited(this.account, this.contact, this.email);
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/activate?token=" + token);
		for (HttpResponse<String> answer : twice(browser, page, PASSWORD)) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(answer.body()).contains("Welcome");
		}
		assertThat(browser.submit(page, Map.of("password", PASSWORD)).body()).as("a moment later").contains("Welcome");
		assertThat(browser.submit(page, Map.of("password", ANOTHER)).statusCode()).as("another password")
			.isEqualTo(410);
		assertThat(browser.get("/auth/activate?token=" + token).statusCode()).isEqualTo(410);
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	void aPasswordSentTwiceIsChangedOnce() throws Exception {
		activate(rob(), PASSWORD);
		String token = reset();
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/reset/choose?token=" + token);
		for (HttpResponse<String> answer : twice(browser, page, ANOTHER)) {
			assertThat(answer.body()).contains("password is changed");
		}
		assertThat(browser.submit(page, Map.of("password", PASSWORD)).statusCode()).isEqualTo(410);
	}

	@Test
	@Behaviour("T51")
	void theInvitationOfAContactThatIsNotLinkedAnyMoreIsDead() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		assertThat(browser().get("/auth/activate?token=" + token).statusCode()).isEqualTo(200);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact, false));
		HttpResponse<String> page = Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> browser().get("/auth/activate?token=" + token), (it) -> it.statusCode() == 410);
		assertThat(page.body()).contains("does not serve any more", "Primary Admin", "/auth/reset");
		mint("ACTIVATION", this.contact, this.email, this.account, 1).expect(410);
	}

	@Test
	void aResetLinkServesWhileTheLoginIsOnOnly() {
		activate(rob(), PASSWORD);
		String token = reset();
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/reset/choose?token=" + token);
		assertThat(page.statusCode()).isEqualTo(200);
		turn(false, this.robsAccount, this.robsEmail);
		assertThat(browser.submit(page, Map.of("password", ANOTHER)).statusCode()).isEqualTo(410);
		assertThat(browser.get("/auth/reset/choose?token=" + token).statusCode()).isEqualTo(410);
		mint("RESET", this.robsContact, this.robsEmail, null, 1).expect(410);
		turn(true, this.robsAccount, this.robsEmail);
		assertThat(text(signedIn(this.rob, PASSWORD), "access_token")).as("with the password of before").isNotEmpty();
	}

	@Test
	void theResetLinkOfAContactThatIsNotLinkedAnyMoreIsDead() {
		activate(rob(), PASSWORD);
		String token = reset();
		assertThat(browser().get("/auth/reset/choose?token=" + token).statusCode()).isEqualTo(200);
		this.directory.account(this.robsAccount, "CUSTOMER", Directory.link(this.robsContact, false));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> browser().get("/auth/reset/choose?token=" + token).statusCode() == 410);
		mint("RESET", this.robsContact, this.robsEmail, null, 1).expect(410);
	}

	@Test
	void theInvitationOfALoginThatIsOffIsDeadAlsoForAPageThatIsOpen() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/activate?token=" + token);
		turn(false, this.account, this.email);
		HttpResponse<String> answer = browser.submit(page, Map.of("password", PASSWORD));
		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).contains("does not serve any more");
	}

	@Test
	void whoeverChoseAPasswordByALinkIsNotLockedOutByStrangers() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		Browser browser = browser();
		browser.submit(browser.get("/auth/activate?token=" + token), Map.of("password", PASSWORD));
		assertThat(browser.cookies().getCookieStore().getCookies()).extracting(HttpCookie::getName)
			.contains("LIAISON-DEVICE");
		assertThat(browser.cookies().getCookieStore().getCookies()).filteredOn("name", "LIAISON-DEVICE")
			.allMatch(HttpCookie::isHttpOnly);
	}

	private Browser patIsSignedIn() {
		activated();
		return patIsSignedInAgain();
	}

	private Browser patIsSignedInAgain() {
		Browser browser = browser();
		browser.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier()))), this.address, PASSWORD));
		return browser;
	}

	/** Somebody else of another account; the token of the invitation. */
	private String rob() {
		this.directory.contact(this.robsContact, this.robsEmail, this.rob);
		this.directory.account(this.robsAccount, "CUSTOMER", Directory.link(this.robsContact));
		awaitGrant(this.robsAccount, this.robsEmail);
		return invited(this.robsAccount, this.robsContact, this.robsEmail);
	}

	private String reset() {
		Browser browser = browser();
		browser.submit(browser.get("/auth/reset"), Map.of("username", this.rob));
		Event asked = this.events.await("access.login-identity.v1",
				(it) -> it.type().endsWith("password-reset-requested.v1")
						&& it.data().path("contactId").asString("").equals(this.robsContact));
		long version = asked.data().at("/identity/resetVersion").asLong();
		return token(mint("RESET", this.robsContact, this.robsEmail, null, version).expect(200));
	}

	private static List<HttpResponse<String>> twice(Browser browser, HttpResponse<String> page, String password)
			throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> sent = IntStream.range(0, 2)
				.mapToObj((i) -> threads.submit(() -> browser.submit(page, Map.of("password", password))))
				.toList();
			return List.of(sent.get(0).get(), sent.get(1).get());
		}
	}

	private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
		Map<String, String> all = new HashMap<>(fields);
		all.putAll(more);
		return all;
	}

}
