package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private static final int PORT = RunningGateway.freePort();

	private static final ConfigurableApplicationContext STRICT = RunningGateway.start(PORT,
			"--liaison.gateway.trusted-proxies=127.0.0.1,::1", "--liaison.gateway.rate-limits.sign-in.requests=2",
			"--liaison.gateway.rate-limits.sign-in.window=1h", "--liaison.gateway.rate-limits.sessions.requests=2",
			"--liaison.gateway.rate-limits.sessions.window=1h", "--liaison.gateway.rate-limits.tickets.requests=2",
			"--liaison.gateway.rate-limits.tickets.window=1h");

	private final Browser client = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
		assertThat(STRICT.isRunning()).isTrue();
	}

	@Test
	void oneAddressSignsInSoOftenAndAnotherIsNotConcerned() {
		assertThat(signIn("192.0.2.1").statusCode()).isEqualTo(200);
		HttpResponse<String> second = signIn("192.0.2.1");
		assertThat(second.headers().firstValue("RateLimit-Policy")).hasValue("\"sign-in\";q=2;w=3600");
		assertThat(second.headers().firstValue("RateLimit")).get().asString().startsWith("\"sign-in\";r=0;t=");
		HttpResponse<String> third = signIn("192.0.2.1");
		assertThat(third.statusCode()).isEqualTo(429);
		assertThat(third.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(third.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 1800L);
		assertThat(third.body()).contains("problems/too-many-requests");
		assertThat(signIn("192.0.2.2").statusCode()).isEqualTo(200);
	}

	@Test
	void anIpv6ClientIsItsNetwork() {
		signIn("2001:db8:1:1::1");
		signIn("2001:db8:1:1::2");
		assertThat(signIn("2001:db8:1:1::3").statusCode()).isEqualTo(429);
		assertThat(signIn("2001:db8:1:2::1").statusCode()).isEqualTo(200);
	}

	@Test
	void whatNoTrustedProxySaysIsNotBelieved() {
		signIn("192.0.2.9, 198.51.100.7");
		signIn("192.0.2.8, 198.51.100.7");
		assertThat(signIn("192.0.2.7, 198.51.100.7").statusCode()).isEqualTo(429);
	}

	@Test
	void servicesLearnWhoTheProxySawAsTheClient() {
		signIn("192.0.2.50");
		assertThat(ACCESS.last().header("X-Forwarded-For")).isEqualTo("192.0.2.50");
	}

	@Test
	void sessionsAreNotBegunAtWill() {
		for (int n = 0; n < 2; n++) {
			assertThat(get("/login", "192.0.2.20").statusCode()).isEqualTo(302);
		}
		assertThat(get("/login", "192.0.2.20").statusCode()).isEqualTo(429);
		assertThat(get("/", "192.0.2.20").statusCode()).isEqualTo(200);
	}

	@Test
	void anIdentityIsLimitedWhereverItIs() {
		assertThat(openTicket("ada", "192.0.2.31").statusCode()).isEqualTo(200);
		assertThat(openTicket("ada", "192.0.2.32").statusCode()).isEqualTo(200);
		assertThat(openTicket("ada", "192.0.2.33").statusCode()).isEqualTo(429);
		assertThat(openTicket("bob", "192.0.2.33").statusCode()).isEqualTo(200);
		assertThat(TICKET.received()).hasSize(3);
	}

	@Test
	void aForgedTokenUsesUpNothing() {
		TICKET.answer((request) -> Answer.json(401, "{}"));
		for (int n = 0; n < 3; n++) {
			assertThat(openTicket("eve", "192.0.2.41").statusCode()).isEqualTo(401);
		}
		TICKET.answer((request) -> Answer.json(201, "{}"));
		assertThat(openTicket("eve", "192.0.2.42").statusCode()).isEqualTo(201);
	}

	private HttpResponse<String> signIn(String from) {
		ACCESS.answer((request) -> Answer.json(200, "{}"));
		return this.client.send(request("/auth/sign-in", from).POST(BodyPublishers.ofString("username=a")).build());
	}

	private HttpResponse<String> get(String path, String from) {
		return this.client.send(request(path, from).build());
	}

	private HttpResponse<String> openTicket(String subject, String from) {
		String claims = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"sub\":\"%s\"}".formatted(subject).getBytes(StandardCharsets.UTF_8));
		return this.client.send(
				request("/api/tickets", from).header("Authorization", "Bearer eyJhbGciOiJFUzI1NiJ9." + claims + ".c2ln")
					.POST(BodyPublishers.ofString("{}"))
					.build());
	}

	private static HttpRequest.Builder request(String path, String from) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path)).header("X-Forwarded-For", from);
	}

}
