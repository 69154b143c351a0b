package io.liaison.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SignOutTests {

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void signingOutEndsTheSessionHereAndAtTheProvider() {
		Browser browser = Browser.signedIn();
		browser.get("/");
		HttpResponse<String> forged = browser.send(Browser.request("/logout").POST(BodyPublishers.noBody()).build());
		assertThat(forged.statusCode()).isEqualTo(403);
		String session = browser.cookie("SESSION").orElseThrow();

		HttpResponse<String> answer = browser.send(Browser.request("/logout")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("_csrf=" + browser.cookie("XSRF-TOKEN").orElseThrow()))
			.build());
		assertThat(answer.statusCode()).isEqualTo(302);
		String location = answer.headers().firstValue("Location").orElseThrow();
		assertThat(location).startsWith(RunningGateway.URL + "/auth/connect/logout?");
		assertThat(SmallOpenIdProvider.form(location.substring(location.indexOf('?') + 1)))
			.isEqualTo(Map.of("id_token_hint", PROVIDER.lastIdToken, "post_logout_redirect_uri",
					RunningGateway.URL + "/?signed-out"));

		TICKET.reset();
		new Browser().send(Browser.request("/api/tickets").header("Cookie", "SESSION=" + session).build());
		assertThat(TICKET.last().header("Authorization")).isNull();
	}

	@Test
	void whoHasSignedOutIsNotAskedToSignInAgainAtOnce() {
		HttpResponse<String> page = new Browser().navigate("/?signed-out");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("You are signed out", "href=\"/login\"");
	}

	@Test
	void whoHasNoSessionHereAnyMoreSignsOutAtTheProvider() {
		assertThat(new Browser().post("/logout", "").headers().firstValue("Location"))
			.hasValue(RunningGateway.URL + "/auth/sign-out");
	}

	@Test
	void signingOutAfterARefreshNamesTheIdTokenThatTheProviderKnows() {
		PROVIDER.lifetime = Duration.ofSeconds(1);
		Browser browser = Browser.signedIn();
		String first = PROVIDER.lastIdToken;
		browser.get("/api/tickets");
		HttpResponse<String> answer = browser.post("/logout", "");
		assertThat(PROVIDER.lastIdToken).isNotEqualTo(first);
		assertThat(answer.headers().firstValue("Location")).get().asString().contains(PROVIDER.lastIdToken);
	}

	@Test
	void aSlowRequestDoesNotBringASessionBackThatEndedMeanwhile() throws Exception {
		Browser browser = Browser.signedIn();
		browser.get("/");
		String session = browser.cookie("SESSION").orElseThrow();
		Set<String> arrived = ConcurrentHashMap.newKeySet();
		TICKET.answer((request) -> {
			arrived.add("slow");
			await().until(() -> arrived.contains("signed out"));
			return Answer.json(200, "{}");
		});
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var slow = threads.submit(() -> browser.get("/api/tickets").statusCode());
			await().until(() -> arrived.contains("slow"));
			browser.post("/logout", "");
			arrived.add("signed out");
			assertThat(slow.get()).isEqualTo(200);
		}
		TICKET.reset();
		new Browser().send(Browser.request("/api/tickets").header("Cookie", "SESSION=" + session).build());
		assertThat(TICKET.received()).noneMatch((request) -> request.header("Authorization") != null);
	}

}
