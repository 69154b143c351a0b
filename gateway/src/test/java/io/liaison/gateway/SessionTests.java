package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

class SessionTests {

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void theBrowserHoldsNoTokenAndTheServiceGetsOne() {
		Browser browser = Browser.signedIn();
		browser.get("/api/tickets");
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer " + PROVIDER.lastAccessToken);
		assertThat(TICKET.last().header("Cookie")).isNull();
		assertThat(browser.cookie("SESSION")).isPresent();
	}

	@Test
	void theSessionCookieIsOutOfReachOfScriptsAndForeignSites() {
		Browser browser = new Browser();
		String provider = browser.get("/login").headers().firstValue("Location").orElseThrow();
		String back = browser.send(HttpRequest.newBuilder(URI.create(provider)).build())
			.headers()
			.firstValue("Location")
			.orElseThrow();
		HttpResponse<String> signedIn = browser.send(HttpRequest.newBuilder(URI.create(back)).build());
		assertThat(signedIn.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("SESSION="))
			.singleElement()
			.satisfies((cookie) -> assertThat(cookie).containsIgnoringCase("HttpOnly")
				.contains("SameSite=Lax", "Path=/")
				.doesNotContain("Secure"));
	}

	@Test
	void signingInGivesTheSessionAnotherId() {
		Browser browser = Browser.signedIn();
		String before = browser.cookie("SESSION").orElseThrow();
		browser.follow("/login");
		assertThat(browser.cookie("SESSION")).isPresent().get().isNotEqualTo(before);
		TICKET.reset();
		new Browser().send(Browser.request("/api/tickets").header("Cookie", "SESSION=" + before).build());
		assertThat(TICKET.last().header("Authorization")).isNull();
	}

	@Test
	void aFailedSignInIsToldOnThePage() {
		HttpResponse<String> page = new Browser().follow("/login/oauth2/code/liaison?code=wrong&state=wrong");
		assertThat(page.uri()).hasToString(RunningGateway.URL + "/?sign-in=failed");
		assertThat(page.body()).contains("The sign-in failed", "href=\"/login\"");
	}

	@Test
	void aSessionWritesOnlyWithTheCsrfToken() {
		Browser browser = Browser.signedIn();
		HttpResponse<String> forged = browser
			.send(Browser.request("/api/tickets").POST(BodyPublishers.ofString("{}")).build());
		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(forged.body()).contains("problems/csrf-token-required");
		assertThat(TICKET.received()).isEmpty();

		assertThat(browser.post("/api/tickets", "{\"subject\":\"s\"}").statusCode()).isEqualTo(200);
		assertThat(TICKET.last().text()).isEqualTo("{\"subject\":\"s\"}");
	}

	@Test
	void aSessionSurvivesARestartAndServesEveryInstance() {
		Browser browser = Browser.signedIn();
		int port = RunningGateway.freePort();
		RunningGateway.start(port);
		new Browser().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/tickets"))
			.header("Cookie", "SESSION=" + browser.cookie("SESSION").orElseThrow())
			.build());
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer " + PROVIDER.lastAccessToken);
	}

	@Test
	void withoutTheStoreBrowsersAreToldToWaitAndApiClientsAreServed() {
		int port = RunningGateway.freePort();
		RunningGateway.start(port, "--spring.mongodb.uri=mongodb://localhost:1/gateway");
		URI uri = URI.create("http://localhost:" + port + "/api/tickets");
		HttpResponse<String> browser = new Browser()
			.send(HttpRequest.newBuilder(uri).header("Cookie", "SESSION=s").build());
		assertThat(browser.statusCode()).isEqualTo(503);
		assertThat(browser.headers().firstValue("Retry-After")).isPresent();
		HttpResponse<String> client = new Browser()
			.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer mine").build());
		assertThat(client.statusCode()).isEqualTo(200);
	}

}
