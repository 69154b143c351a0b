package io.liaison.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

/** How sessions come by another access token, and when they end with it. */
class RenewalTests {

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void parallelRequestsShareOneRefresh() throws Exception {
		PROVIDER.lifetime = Duration.ofSeconds(1);
		Browser browser = Browser.signedIn();
		PROVIDER.lifetime = Duration.ofMinutes(5);
		PROVIDER.slow = true;
		int before = PROVIDER.refreshes.get();
		List<Callable<Integer>> requests = IntStream.range(0, 12)
			.<Callable<Integer>>mapToObj((n) -> () -> browser.get("/api/tickets/" + n).statusCode())
			.toList();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var answer : threads.invokeAll(requests)) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		assertThat(PROVIDER.refreshes.get() - before).isEqualTo(1);
		Set<String> tokens = TICKET.received()
			.stream()
			.map((request) -> request.header("Authorization"))
			.collect(Collectors.toSet());
		assertThat(tokens).containsExactly("Bearer " + PROVIDER.lastAccessToken);
	}

	@Test
	void aTokenThatAServiceRefusesIsRenewedAndTheRequestSentAgain() {
		Browser browser = Browser.signedIn();
		browser.get("/");
		String outdated = PROVIDER.lastAccessToken;
		TICKET.answer((request) -> request.header("Authorization").equals("Bearer " + outdated) ? Answer.json(401, "{}")
				: Answer.json(201, "{\"id\":\"t\"}"));
		HttpResponse<String> answer = browser.post("/api/tickets", "{\"subject\":\"kept\"}");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).isEqualTo("{\"id\":\"t\"}");
		assertThat(TICKET.last().text()).isEqualTo("{\"subject\":\"kept\"}");
		assertThat(TICKET.received()).hasSize(2);
		assertThat(PROVIDER.refreshes).hasValue(1);
	}

	@Test
	void anUploadIsNotKeptForASecondTryButMayBeSentAgain() {
		Browser browser = Browser.signedIn();
		browser.get("/");
		String outdated = PROVIDER.lastAccessToken;
		TICKET.answer((request) -> request.header("Authorization").equals("Bearer " + outdated) ? Answer.json(401, "{}")
				: Answer.json(201, "{}"));
		HttpResponse<String> answer = browser.post("/api/tickets", "x".repeat(300 * 1024));
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(browser.post("/api/tickets", "x".repeat(300 * 1024)).statusCode()).isEqualTo(201);
	}

	@Test
	void aRevokedSignInEndsTheSessionAtTheFirstRefusal() {
		Browser browser = Browser.signedIn();
		PROVIDER.revokeAll();
		TICKET.answer((request) -> (request.header("Authorization") != null) ? Answer.json(401, "{\"by\":\"service\"}")
				: Answer.json(401, "{\"by\":\"service, no token\"}"));
		HttpResponse<String> answer = browser.get("/api/tickets");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Location")).isEmpty();
		assertThat(answer.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("SESSION=").contains("Max-Age=0"));
		assertThat(browser.get("/api/tickets").body()).contains("no token");
		assertThat(browser.navigate("/").headers().firstValue("Location")).hasValue("/login");
	}

	@Test
	void aSessionWhoseRenewedTokenIsRefusedTooWaitsAndStays() {
		Browser browser = Browser.signedIn();
		TICKET.answer((request) -> Answer.json(401, "{}"));
		mustWait(browser.get("/api/tickets"));
		assertThat(TICKET.received()).hasSize(2);
		TICKET.answer((request) -> Answer.json(200, "{}"));
		assertThat(browser.get("/api/tickets").statusCode()).isEqualTo(200);
	}

	@Test
	void aPageThatCannotSayWhoIsSignedInEndsNoSession() {
		Browser browser = Browser.signedIn();
		ACCESS.answer((request) -> request.uri().getPath().startsWith("/api/me") ? Answer.json(401, "{}")
				: PROVIDER.answer(request));
		assertThat(browser.navigate("/").body()).contains("{\"me\":null,\"menu\":null");
		assertThat(PROVIDER.refreshes).hasValue(1);
		browser.get("/api/tickets");
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer " + PROVIDER.lastAccessToken);
	}

	@Test
	void whileARenewalMustWaitTheSessionStays() {
		Browser browser = Browser.signedIn();
		browser.get("/");
		String revoked = PROVIDER.lastAccessToken;
		TICKET.answer((request) -> request.header("Authorization").equals("Bearer " + revoked) ? Answer.json(401, "{}")
				: Answer.json(200, "{}"));
		ACCESS.answer((request) -> Answer.json(503, "{\"error\":\"temporarily_unavailable\"}"));
		mustWait(browser.get("/api/tickets"));
		mustWait(browser.get("/api/tickets"));
		ACCESS.answer(PROVIDER::answer);
		assertThat(browser.get("/api/tickets").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "500,oops", "503,<html>", "400,{\"error\":\"invalid_request\"}", "401,{\"error\":\"invalid_client\"}",
			"200,{}", "429,{}" })
	void onlyAGrantThatIsInvalidEndsTheSession(int status, String body) {
		PROVIDER.lifetime = Duration.ofSeconds(1);
		Browser browser = Browser.signedIn();
		PROVIDER.lifetime = Duration.ofMinutes(5);
		ACCESS.answer((request) -> Answer.json(status, body));
		mustWait(browser.get("/api/tickets"));
		ACCESS.answer(PROVIDER::answer);
		assertThat(browser.get("/api/tickets").statusCode()).isEqualTo(200);
	}

	private static void mustWait(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().allValues("Set-Cookie"))
			.noneSatisfy((cookie) -> assertThat(cookie).startsWith("SESSION=").contains("Max-Age=0"));
	}

}
