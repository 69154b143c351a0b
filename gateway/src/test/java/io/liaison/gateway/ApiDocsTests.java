package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

/** What an operator gets who wants everybody to read what the API is. */
class ApiDocsTests {

	private static final int PORT = RunningGateway.freePort();

	private static final ConfigurableApplicationContext OPEN = RunningGateway.start(PORT, "--liaison.api-docs=true");

	@BeforeEach
	void start() {
		RunningGateway.reset();
		assertThat(OPEN.isRunning()).isTrue();
	}

	@Test
	void eachServiceShowsItsApiDescription() {
		assertThat(get("/api-docs/ticket").statusCode()).isEqualTo(200);
		assertThat(TICKET.last().uri()).hasPath("/v3/api-docs");
	}

	@Test
	void onePageListsTheApiOfTheFourServices() {
		assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
		assertThat(get("/v3/api-docs/swagger-config").body()).contains("/api-docs/contacts", "/api-docs/access",
				"/api-docs/notification", "/api-docs/ticket");
	}

	@Test
	void onlyThatPageMayHaveInlineStyles() {
		assertThat(policy("/swagger-ui/index.html")).contains("style-src 'self' 'unsafe-inline'");
		assertThat(policy("/v3/api-docs/swagger-config")).doesNotContain("unsafe");
		assertThat(policy("/")).doesNotContain("unsafe");
	}

	private String policy(String path) {
		return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
	}

	private HttpResponse<String> get(String path) {
		return new Browser().send(HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path)).build());
	}

}
