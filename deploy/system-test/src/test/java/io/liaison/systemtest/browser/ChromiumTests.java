package io.liaison.systemtest.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.sun.net.httpserver.HttpServer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.people.CommandLineClient;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The pages in a real browser, with what only a browser enforces: cookies, content
 * policies, redirects.
 */
@Order(4)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChromiumTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String PASSWORD = "wool and loom and thread";

	private final Liaison liaison;

	private final Staff staff;

	private final User mia;

	private Chromium browser;

	ChromiumTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(liaison.owner().api());
		this.mia = liaison.user("mia@weavers.example", Http.once());
	}

	@BeforeAll
	void start() {
		assumeTrue(Chromium.found(), "No chromium and chromedriver on the PATH: the pages are not tried in a browser");
		Customer customer = this.staff.addContact(this.staff.createAccount("Weavers"), "Mia", "Weaver",
				this.mia.email(), "member");
		this.staff.login(customer, true);
		this.staff.invite(customer);
		this.browser = Chromium.start();
	}

	@Test
	@Order(1)
	@Behaviour("T11")
	void aClientReadsTheMailAndAcceptsTheInvitation() {
		this.mia.newestActivationLink(SOON);
		ReceivedMail mail = this.liaison.mails()
			.to(this.mia.email(), (any) -> any.has(ReceivedMail.ACTIVATION))
			.getFirst();
		this.browser.open(this.liaison.mails().page().toString());
		this.browser.follow(mail.subject());
		this.browser.follow("/auth/activate");
		this.browser.enter("password", PASSWORD);
		this.browser.press("Accept");
		this.browser.awaitHeading("Welcome");
		assertThat(this.browser.fitsAPhone()).isTrue();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	@Order(2)
	void scriptsDoNotReachTheCookiesOfASession() {
		this.browser.follow("Sign in");
		signIn();
		this.browser.press("Mia Weaver Weavers");
		assertThat(this.browser.cookies()).containsExactly("LIAISON-AUTH Lax HttpOnly", "LIAISON-DEVICE Lax HttpOnly",
				"SESSION Lax HttpOnly", "XSRF-TOKEN Lax");
		this.browser.press("Sign out");
		this.browser.awaitHeading("You are signed out");
		this.browser.follow("Sign in");
		this.browser.awaitHeading("Sign in");
		assertThat(this.browser.fitsAPhone()).isTrue();
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	@Order(3)
	void aProgramSignsItsUserInThroughTheBrowser() throws IOException {
		CommandLineClient client = this.mia.client();
		String verifier = UUID.randomUUID() + "." + UUID.randomUUID();
		CompletableFuture<URI> back = new CompletableFuture<>();
		HttpServer program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		program.createContext("/callback", (exchange) -> {
			try (exchange) {
				byte[] page = "<h1>You can close this page</h1>".getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				exchange.sendResponseHeaders(200, page.length);
				exchange.getResponseBody().write(page);
				back.complete(exchange.getRequestURI());
			}
		});
		program.start();
		try {
			String redirect = "http://127.0.0.1:" + program.getAddress().getPort() + "/callback";
			this.browser.open(client.authorizationRequest(verifier, redirect));
			signIn();
			this.browser.awaitHeading("Allow access?");
			this.browser.press("Allow");
			this.browser.awaitHeading("You can close this page");
			assertThat(client.exchange(back.join(), verifier, redirect).access()).isNotEmpty();
		}
		finally {
			program.stop(0);
		}
	}

	private void signIn() {
		this.browser.enter("username", this.mia.email());
		this.browser.enter("password", PASSWORD);
		this.browser.press("Sign in");
	}

	@AfterAll
	void stop() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

}
