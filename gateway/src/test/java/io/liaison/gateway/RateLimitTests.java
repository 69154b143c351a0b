package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private static final int PORT = RunningGateway.freePort();

	private static final ConfigurableApplicationContext STRICT = RunningGateway.start(PORT,
			"--liaison.gateway.trusted-proxies=127.0.0.1,::1", "--liaison.gateway.rate-limits.sign-in.requests=2",
			"--liaison.gateway.rate-limits.sign-in.window=1h", "--liaison.gateway.rate-limits.sessions.requests=2",
			"--liaison.gateway.rate-limits.sessions.window=1h", "--liaison.gateway.rate-limits.tickets.requests=2",
			"--liaison.gateway.rate-limits.tickets.window=1h", "--liaison.gateway.rate-limits.pages.requests=2",
			"--liaison.gateway.rate-limits.pages.window=1h", "--liaison.gateway.rate-limits.reset.requests=2",
			"--liaison.gateway.rate-limits.reset.window=1h", "--liaison.gateway.rate-limits.invitations.requests=2",
			"--liaison.gateway.rate-limits.invitations.window=1h");

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

	@ParameterizedTest
	@CsvSource({ "192.0.2.81:4711, 192.0.2.81:4712, 192.0.2.82:4711",
			"[2001:db8:2:1::1]:4711, [2001:db8:2:1::1]:4712, [2001:db8:2:2::1]:4711" })
	void aProxyMayTellThePortToo(String first, String again, String another) {
		signIn(first);
		signIn(again);
		assertThat(signIn(first).statusCode()).isEqualTo(429);
		assertThat(signIn(another).statusCode()).isEqualTo(200);
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
		assertThat(get("/look/icon.svg", "192.0.2.20").statusCode()).isEqualTo(200);
	}

	@Test
	void navigationsAreCountedAndNothingElseAndNotWhatHasALimitOfItsOwn() {
		HttpResponse<String> first = page("GET", "/accounts", "192.0.2.90");
		assertThat(first.statusCode()).isEqualTo(302);
		assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"pages\";q=2;w=3600");
		assertThat(page("HEAD", "/", "192.0.2.90").statusCode()).isEqualTo(302);
		assertThat(page("GET", "/tickets/t1", "192.0.2.90").statusCode()).isEqualTo(429);
		assertThat(page("HEAD", "/", "192.0.2.90").statusCode()).isEqualTo(429);
		assertThat(get("/look/icon.svg", "192.0.2.90").statusCode()).isEqualTo(200);
		HttpResponse<String> signIn = page("GET", "/login", "192.0.2.90");
		assertThat(signIn.statusCode()).isEqualTo(302);
		assertThat(signIn.headers().firstValue("RateLimit-Policy")).hasValue("\"sessions\";q=2;w=3600");
		assertThat(page("GET", "/", "192.0.2.91").statusCode()).isEqualTo(302);
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
	void aForgedTokenUsesUpNothingOfTheIdentityItNames() {
		TICKET.answer((request) -> Answer.json(415, "{}"));
		String forged = new SmallOpenIdProvider(RunningGateway.URL).accessToken("eve");
		for (int n = 0; n < 3; n++) {
			openTicket("Bearer " + forged, "192.0.2.4" + n);
		}
		TICKET.answer((request) -> Answer.json(201, "{}"));
		assertThat(openTicket("eve", "192.0.2.45").statusCode()).isEqualTo(201);
	}

	@Test
	void theSchemeMayBeWrittenInAnyWay() {
		assertThat(openTicket("bearer " + PROVIDER.accessToken("kim"), "192.0.2.61").statusCode()).isEqualTo(200);
		assertThat(openTicket("DPoP " + PROVIDER.accessToken("kim"), "192.0.2.62").statusCode()).isEqualTo(200);
		assertThat(openTicket("BEARER " + PROVIDER.accessToken("kim"), "192.0.2.63").statusCode()).isEqualTo(429);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..MTIzNDU2Nzg5MDEy.YQ.MTIzNDU2Nzg5MDEyMzQ1Ng",
					"Bearer x", "Bearer ", "Basic YTpi" })
	void whoHasNoTokenThatHoldsIsCountedByAddress(String authorization) {
		String from = "198.51.100." + (authorization.length() % 100);
		openTicket(authorization, from);
		openTicket(authorization, from);
		assertThat(openTicket(authorization, from).statusCode()).isEqualTo(429);
	}

	@Test
	void requestsAtOnceAreNoMoreThanThoseInTurn() {
		List<Integer> answers = IntStream.range(0, 6)
			.parallel()
			.mapToObj((n) -> openTicket("lee", "192.0.2.7" + n).statusCode())
			.toList();
		assertThat(answers).filteredOn((status) -> status == 200).hasSize(2);
	}

	@Test
	void linksToANewPasswordAreAskedForSoOftenFromOneAddress() {
		ACCESS.answer((request) -> Answer.json(200, "{}"));
		assertThat(reset("/auth/reset", "192.0.2.101").statusCode()).isEqualTo(200);
		assertThat(reset("/auth/reset/token", "192.0.2.101").statusCode()).isEqualTo(200);
		expectRefused(reset("/auth/reset", "192.0.2.101"));
		assertThat(reset("/auth/reset", "192.0.2.102").statusCode()).isEqualTo(200);
		assertThat(ACCESS.received()).hasSize(3);
	}

	@Test
	void anIdentityInvitesSoOftenForWhateverAccountAndContact() {
		ACCESS.answer((request) -> Answer.json(202, "{}"));
		assertThat(invite("zoe", "a1", "c1.e1").statusCode()).isEqualTo(202);
		assertThat(invite("zoe", "a1", "c2.e2").statusCode()).isEqualTo(202);
		expectRefused(invite("zoe", "a2", "c3.e3"));
		assertThat(invite("yan", "a1", "c1.e1").statusCode()).isEqualTo(202);
		assertThat(ACCESS.received()).hasSize(3);
	}

	private static void expectRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 1800L);
		assertThat(answer.body()).contains("problems/too-many-requests");
	}

	private HttpResponse<String> reset(String path, String from) {
		return this.client.send(request(path, from).POST(BodyPublishers.ofString("address=a")).build());
	}

	private HttpResponse<String> invite(String subject, String account, String grant) {
		return this.client.send(request("/api/accounts/" + account + "/grants/" + grant + "/invitations", "192.0.2.111")
			.header("Authorization", "Bearer " + PROVIDER.accessToken(subject))
			.POST(BodyPublishers.ofString("{}"))
			.build());
	}

	private HttpResponse<String> signIn(String from) {
		ACCESS.answer((request) -> Answer.json(200, "{}"));
		return this.client.send(request("/auth/sign-in", from).POST(BodyPublishers.ofString("username=a")).build());
	}

	private HttpResponse<String> get(String path, String from) {
		return this.client.send(request(path, from).build());
	}

	private HttpResponse<String> page(String method, String path, String from) {
		return this.client.send(request(path, from).method(method, BodyPublishers.noBody())
			.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
			.build());
	}

	private HttpResponse<String> openTicket(String subject, String from) {
		String authorization = subject.contains(" ") ? subject : "Bearer " + PROVIDER.accessToken(subject);
		return this.client.send(request("/api/tickets", from).header("Authorization", authorization)
			.POST(BodyPublishers.ofString("{}"))
			.build());
	}

	private static HttpRequest.Builder request(String path, String from) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path)).header("X-Forwarded-For", from);
	}

}
