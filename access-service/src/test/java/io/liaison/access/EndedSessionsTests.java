package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.session.Sessions;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session that is ended is over at the API, at the clients and at the sign-in itself.
 */
class EndedSessionsTests extends AccessIntegration {

	@Autowired
	private Sessions sessions;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private MongoOperations store;

	private String identity;

	@BeforeEach
	void activate() {
		activated();
		this.identity = this.identities.idOf(this.address);
	}

	@Test
	void itsTokensAreRefusedItsClientsRefreshNoMoreAndItsBrowserSignsInAgain() {
		SignIn ended = signIn();
		SignIn other = signIn();
		this.sessions.end(this.identity, ended.session(), Command.random());
		awaitRefusal(ended.tokens());
		assertThat(refresh(ended.refreshToken()).body()).contains("invalid_grant");
		assertThat(ended.browser().follow(ended.browser().get(authorizeUrl(verifier()))).body())
			.contains("name=\"password\"");
		this.api.as(other.accessToken()).get("/api/me").expect(200);
		assertThat(refresh(other.refreshToken()).statusCode()).isEqualTo(200);
		Event told = this.events.await("access.session.v1", "io.liaison.access.rights-shrunk.v1", this.identity);
		ContractSchemas.check(told);
		assertThat(told.data().path("kind").asString()).isEqualTo("session");
		assertThat(told.data().path("id").asString()).isEqualTo(ended.session());
	}

	@Test
	void whatAllClientsWereGivenThroughItEndsWithIt() {
		SignIn first = signIn();
		SignIn second = again(first.browser());
		assertThat(second.session()).isEqualTo(first.session());
		this.sessions.end(this.identity, first.session(), Command.random());
		awaitRefusal(first.tokens());
		awaitRefusal(second.tokens());
	}

	@Test
	void allEndButTheOneThatIsKept() {
		SignIn kept = signIn();
		SignIn ended = signIn();
		this.sessions.endAll(this.identity, kept.session(), Command.random());
		awaitRefusal(ended.tokens());
		this.api.as(kept.accessToken()).get("/api/me").expect(200);
		assertThat(refresh(kept.refreshToken()).statusCode()).isEqualTo(200);
		this.sessions.endAll(this.identity, null, Command.random());
		awaitRefusal(kept.tokens());
		this.api.as(signIn().accessToken()).get("/api/me").expect(200);
	}

	@Test
	void noRefreshThatIsOnItsWayOutlivesTheEnd() throws Exception {
		SignIn[] signIns = { signIn(), signIn(), signIn() };
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (SignIn signIn : signIns) {
				CountDownLatch start = new CountDownLatch(1);
				List<Future<HttpResponse<String>>> renewals = new ArrayList<>();
				for (int i = 0; i < 6; i++) {
					renewals.add(threads.submit(() -> {
						start.await();
						return refresh(signIn.refreshToken());
					}));
				}
				Future<?> end = threads.submit(() -> {
					start.await();
					this.sessions.end(this.identity, signIn.session(), Command.random());
					return null;
				});
				start.countDown();
				end.get();
				for (Future<HttpResponse<String>> renewal : renewals) {
					if (renewal.get().statusCode() == 200) {
						awaitRefusal(json(renewal.get()));
						assertThat(refresh(text(json(renewal.get()), "refresh_token")).body())
							.contains("invalid_grant");
					}
				}
				awaitRefusal(signIn.tokens());
			}
		}
	}

	@Test
	void aCodeThatIsStillToBeExchangedIsOfNoUseAfterTheEnd() {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		this.sessions.endAll(this.identity, null, Command.random());
		assertThat(token(Map.of("grant_type", "authorization_code", "client_id", "liaison-cli", "code", code(callback),
				"code_verifier", verifier, "redirect_uri", LOOPBACK))
			.body()).contains("invalid_grant");
	}

	@Test
	void whoGivesThePasswordAgainInTheSameBrowserGoesOnWithTheSession() {
		SignIn first = signIn();
		Browser browser = first.browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier) + "&prompt=login"));
		JsonNode tokens = exchange(browser.follow(signIn(browser, page, this.address, PASSWORD)), verifier);
		assertThat(session(tokens)).isEqualTo(first.session());
		assertThat(this.sessions.open(this.identity)).hasSize(1);
		this.sessions.end(this.identity, first.session(), Command.random());
		assertThat(again(browser, PASSWORD).session()).as("what has ended stays ended").isNotEqualTo(first.session());
	}

	@Test
	void signingOutEndsWhatClientsWereGiven() {
		SignIn signIn = signIn();
		signIn.browser().submit(signIn.browser().get("/auth/sign-out"), Map.of());
		awaitRefusal(signIn.tokens());
		assertThat(this.sessions.open(this.identity)).isEmpty();
	}

	@Test
	void whatAnEarlierVersionSignedInGoesOnUntilAllAreEnded() {
		SignIn signIn = signIn();
		Document own = new Document("identityId", this.identity);
		this.store.getCollection("authorizations").updateMany(own, new Document("$unset", new Document("session", "")));
		this.store.getCollection("signInSessions")
			.updateMany(new Document("person.identityId", this.identity),
					new Document("$unset", new Document("person.session", "")));
		this.store.getCollection("sessions").deleteOne(new Document("_id", this.identity));
		JsonNode renewed = json(refresh(signIn.refreshToken()));
		this.api.as(text(renewed, "access_token")).get("/api/me").expect(200);
		assertThat(again(signIn.browser()).accessToken()).isNotEmpty();
		this.sessions.endAll(this.identity, null, Command.random());
		assertThat(refresh(text(renewed, "refresh_token")).body()).contains("invalid_grant");
		assertThat(signIn.browser().follow(signIn.browser().get(authorizeUrl(verifier()))).body())
			.contains("name=\"password\"");
	}

	private SignIn signIn() {
		return again(browser(), PASSWORD);
	}

	private SignIn again(Browser browser, String password) {
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		return new SignIn(browser, exchange(browser.follow(signIn(browser, page, this.address, password)), verifier));
	}

	/** Another client in the same browser. */
	private SignIn again(Browser browser) {
		String verifier = verifier();
		return new SignIn(browser, exchange(browser.follow(browser.get(authorizeUrl(verifier))), verifier));
	}

	private void awaitRefusal(JsonNode tokens) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.api.as(text(tokens, "access_token")).get("/api/me").status() == 401);
	}

	private static String session(JsonNode tokens) {
		JWTClaimsSet access = claims(text(tokens, "access_token"));
		assertThat(claims(text(tokens, "id_token")).getClaim("sid")).isEqualTo(access.getClaim("sid"));
		return String.valueOf(access.getClaim("sid"));
	}

	private record SignIn(Browser browser, JsonNode tokens) {

		String accessToken() {
			return text(this.tokens, "access_token");
		}

		String refreshToken() {
			return text(this.tokens, "refresh_token");
		}

		String session() {
			return EndedSessionsTests.session(this.tokens);
		}

	}

}
