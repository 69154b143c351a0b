package io.liaison.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

/** One browser, one session, one account at a time. */
class AccountSwitchTests {

	private final Browser browser = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
		TICKET.answer((request) -> (request.header("Authorization") != null) ? Answer.json(200, "{}")
				: Answer.json(401, "{\"by\":\"service\"}"));
		this.browser.follow("/login?account=acc-1");
	}

	@Test
	void anotherAccountIsAnotherSessionAndTheOneBeforeHasEnded() {
		String before = this.browser.cookie("SESSION").orElseThrow();
		HttpResponse<String> page = this.browser.follow("/login?account=acc-2&to=/tickets?a=b");
		assertThat(page.uri()).hasToString(RunningGateway.URL + "/tickets?a=b");
		assertThat(asked("acc-2").statusCode()).isEqualTo(200);
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer " + PROVIDER.lastAccessToken);
		HttpResponse<String> old = new Browser()
			.send(Browser.request("/api/tickets").header("Cookie", "SESSION=" + before).build());
		assertThat(old.statusCode()).isEqualTo(401);
	}

	@Test
	void theTokensOfTheAccountBeforeAreRevoked() {
		String before = PROVIDER.lastRefreshToken;
		this.browser.follow("/login?account=acc-2");
		assertThat(PROVIDER.knows(before)).isFalse();
		assertThat(PROVIDER.knows(PROVIDER.lastRefreshToken)).isTrue();
	}

	@Test
	void aSwitchSucceedsAlsoWhereTheTokensBeforeCannotBeRevoked() {
		ACCESS.answer((request) -> request.uri().getPath().endsWith("/revoke") ? Answer.json(503, "{}")
				: PROVIDER.answer(request));
		this.browser.follow("/login?account=acc-2");
		assertThat(asked("acc-2").statusCode()).isEqualTo(200);
	}

	@Test
	void aRequestThatWasOnItsWayDoesNotTakeTheNextSessionsCookie() {
		CountDownLatch arrived = new CountDownLatch(1);
		CountDownLatch switched = new CountDownLatch(1);
		String outdated = "Bearer " + PROVIDER.lastAccessToken;
		TICKET.answer((request) -> {
			if (!outdated.equals(request.header("Authorization"))) {
				return Answer.json(200, "{}");
			}
			arrived.countDown();
			await(switched);
			return Answer.json(401, "{}");
		});
		CompletableFuture<HttpResponse<String>> late = CompletableFuture.supplyAsync(() -> asked("acc-1"));
		await(arrived);
		this.browser.follow("/login?account=acc-2");
		switched.countDown();
		assertThat(late.join().body()).contains("session-ended");
		assertThat(late.join().headers().allValues("Set-Cookie")).noneMatch((it) -> it.startsWith("SESSION="));
		assertThat(asked("acc-2").statusCode()).isEqualTo(200);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aPageOfTheAccountBeforeGetsNoAnswerOfTheOther() {
		this.browser.follow("/login?account=acc-2");
		TICKET.received().clear();
		HttpResponse<String> read = asked("acc-1");
		HttpResponse<String> written = this.browser.send(Browser.request("/api/tickets")
			.header("Liaison-Account", "acc-1")
			.header("X-XSRF-TOKEN", this.browser.cookie("XSRF-TOKEN").orElseThrow())
			.POST(BodyPublishers.ofString("{}"))
			.build());
		for (HttpResponse<String> answer : List.of(read, written)) {
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("\"type\":\"https://liaison.example/problems/account-switched\"");
		}
		assertThat(TICKET.received()).isEmpty();
	}

	@Test
	void aPageWhoseSessionHasEndedIsToldSo() {
		this.browser.post("/logout", "");
		TICKET.received().clear();
		HttpResponse<String> answer = asked("acc-1");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
		assertThat(answer.body()).contains("\"type\":\"https://liaison.example/problems/session-ended\"");
		assertThat(TICKET.received()).isEmpty();
	}

	@Test
	void anApiClientsTokenSaysForWhichAccountItIs() {
		HttpResponse<String> answer = new Browser().send(Browser.request("/api/tickets")
			.header("Authorization", "Bearer mine")
			.header("Liaison-Account", "acc-1")
			.build());
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void withoutAnAccountTheProviderDecides() {
		assertThat(this.browser.get("/login").headers().firstValue("Location")).get()
			.asString()
			.doesNotContain("account");
	}

	@Test
	void aViewingIsASignInLikeAnotherAccount() {
		String first = this.browser.get("/login?account=acc-1&view-as=v1")
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(first).contains("account=acc-1", "view_as=v1");
		String before = PROVIDER.lastRefreshToken;
		this.browser.follow("/login?account=acc-1&view-as=v1");
		assertThat(PROVIDER.knows(before)).isFalse();
		for (String none : List.of("/login?account=acc-1", "/login?view-as=", "/login?view-as=a%26prompt%3Dnone")) {
			assertThat(this.browser.get(none).headers().firstValue("Location")).get()
				.asString()
				.doesNotContain("view_as", "prompt");
		}
	}

	@Test
	void aViewingThatHasEndedIsSaidToBeOverAndWhoeverLookedIsStillSignedIn() {
		HttpResponse<String> page = this.browser
			.follow("/login?account=acc-1&to=/tickets&view-as=" + SmallOpenIdProvider.ENDED);
		assertThat(page.uri()).hasToString(RunningGateway.URL + "/?viewing=over");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("The sign-in failed");
		TICKET.reset();
		assertThat(this.browser.get("/api/tickets").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%26prompt%3Dnone", "a%20b", "", "%0d%0a" })
	void whatIsNoIdIsNotPassedOn(String account) {
		assertThat(this.browser.get("/login?account=" + account).headers().firstValue("Location")).get()
			.asString()
			.contains("/auth/oauth2/authorize?")
			.doesNotContain("account", "prompt");
	}

	private HttpResponse<String> asked(String account) {
		return this.browser.send(Browser.request("/api/tickets").header("Liaison-Account", account).build());
	}

}
