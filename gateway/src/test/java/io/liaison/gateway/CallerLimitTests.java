package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static io.liaison.gateway.RunningGateway.CONTACTS;
import static io.liaison.gateway.RunningGateway.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

/** How often one caller may use the API as a whole. */
class CallerLimitTests {

	private static final int PORT = RunningGateway.freePort();

	private static final ConfigurableApplicationContext STRICT = RunningGateway.start(PORT,
			"--liaison.gateway.trusted-proxies=127.0.0.1,::1", "--liaison.gateway.rate-limits.api.requests=3",
			"--liaison.gateway.rate-limits.api.window=1h", "--liaison.gateway.rate-limits.tickets.requests=2",
			"--liaison.gateway.rate-limits.tickets.window=1h");

	private final Browser client = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
		assertThat(STRICT.isRunning()).isTrue();
	}

	@Test
	void oneCallersExcessCostsOnlyItself() {
		String greedy = PROVIDER.accessToken("ann", "robot", "s1");
		assertThat(get("/api/contacts", greedy).statusCode()).isEqualTo(200);
		assertThat(get("/api/accounts", greedy).statusCode()).isEqualTo(200);
		assertThat(get("/api/tickets", greedy).statusCode()).isEqualTo(200);
		HttpResponse<String> refused = get("/api/contacts", greedy);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refused.body()).contains("problems/too-many-requests");
		assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 1200L);
		assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"api\";q=3;w=3600");
		assertThat(refused.headers().firstValue("RateLimit")).get().asString().startsWith("\"api\";r=0;t=");
		assertThat(CONTACTS.received()).hasSize(2);
		assertThat(get("/api/contacts", PROVIDER.accessToken("ann", "another", "s2")).statusCode())
			.as("the person's other client")
			.isEqualTo(200);
		assertThat(get("/api/contacts", PROVIDER.accessToken("ann", "robot", "s3")).statusCode())
			.as("the person's other sign-in")
			.isEqualTo(200);
		assertThat(get("/api/contacts", PROVIDER.accessToken("bea", "robot", "s4")).statusCode()).as("somebody else")
			.isEqualTo(200);
		assertThat(get("/api/contacts", null).statusCode()).as("nobody").isEqualTo(200);
	}

	@Test
	void anotherTokenOfTheSameSignInIsTheSameCaller() {
		for (int n = 0; n < 3; n++) {
			assertThat(get("/api/contacts", PROVIDER.accessToken("cid", "robot", "s5")).statusCode()).isEqualTo(200);
		}
		assertThat(get("/api/contacts", PROVIDER.accessToken("cid", "robot", "s5")).statusCode()).isEqualTo(429);
	}

	@Test
	void aSessionIsACallerOfItsOwn() {
		Browser greedy = Browser.signedIn();
		Browser other = Browser.signedIn();
		for (int n = 0; n < 3; n++) {
			assertThat(greedy.send(request("/api/contacts", null, "192.0.2.3").build()).statusCode()).isEqualTo(200);
		}
		assertThat(greedy.send(request("/api/contacts", null, "192.0.2.3").build()).statusCode()).isEqualTo(429);
		assertThat(other.send(request("/api/contacts", null, "192.0.2.3").build()).statusCode()).isEqualTo(200);
	}

	@Test
	void aForgedTokenUsesUpNothingOfTheCallerItNames() {
		CONTACTS.answer((request) -> Answer.json(401, "{}"));
		String forged = new SmallOpenIdProvider(RunningGateway.URL).accessToken("dan", "robot", "s6");
		for (int n = 0; n < 4; n++) {
			get("/api/contacts", forged, "192.0.2.1");
		}
		CONTACTS.answer((request) -> Answer.json(200, "{}"));
		assertThat(get("/api/contacts", PROVIDER.accessToken("dan", "robot", "s6")).statusCode()).isEqualTo(200);
		assertThat(get("/api/contacts", forged, "192.0.2.1").statusCode()).isEqualTo(429);
	}

	@Test
	void whatCountsForTwoLimitsTellsBoth() {
		HttpResponse<String> answer = this.client
			.send(request("/api/tickets", PROVIDER.accessToken("eli", "robot", "s7"), "192.0.2.2")
				.POST(BodyPublishers.ofString("{}"))
				.build());
		assertThat(answer.headers().firstValue("RateLimit-Policy"))
			.hasValue("\"api\";q=3;w=3600, \"tickets\";q=2;w=3600");
		assertThat(answer.headers().firstValue("RateLimit").orElse(""))
			.matches("\"api\";r=2;t=\\d+, \"tickets\";r=1;t=\\d+");
	}

	private HttpResponse<String> get(String path, String token) {
		return get(path, token, "192.0.2.9");
	}

	private HttpResponse<String> get(String path, String token, String from) {
		return this.client.send(request(path, token, from).build());
	}

	private static HttpRequest.Builder request(String path, String token, String from) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
			.header("X-Forwarded-For", from);
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

}
