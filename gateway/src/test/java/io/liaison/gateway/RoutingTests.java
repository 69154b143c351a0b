package io.liaison.gateway;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.liaison.gateway.SmallServer.Answer;
import io.liaison.gateway.SmallServer.Received;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.CONTACTS;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class RoutingTests {

	private final Browser client = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@ParameterizedTest
	@CsvSource({ "/.well-known/openid-configuration, access", "/auth/sign-in, access", "/auth/oauth2/jwks, access",
			"/api/accounts/a/grants, access", "/api/accounts/a/grants/e/invitations, access", "/api/me, access",
			"/api/view-as, access", "/api/view-as/v, access", "/api/accounts/a/view-as, access",
			"/api/action-link-offer, access", "/api/me/sessions, access", "/api/terms, access",
			"/api/operations/access/parked-events, access", "/api/accounts, contacts", "/api/accounts/a, contacts",
			"/api/accounts/a/contacts/c, contacts", "/api/contacts/c, contacts", "/api/contacts/c/sessions, access",
			"/api/contacts/c/sessions/s, access", "/api/contacts/c/factor-resets, access",
			"/api/contacts/c/factor-resets/r/approval, access", "/api/roles, contacts", "/api/imports, contacts",
			"/api/imports/i, contacts", "/api/import-previews, contacts",
			"/api/operations/contacts/parked-events, contacts", "/api/tickets, ticket", "/api/ticket-forms, ticket",
			"/api/tickets/t/messages, ticket", "/api/operations/ticket/parked-events, ticket" })
	void eachResourceGoesToItsServiceUnchanged(String path, String service) {
		Map<String, SmallServer> services = Map.of("access", ACCESS, "contacts", CONTACTS, "ticket", TICKET);
		this.client.get(path + "?query=a%20b");
		assertThat(services.get(service).last().uri()).hasToString(path + "?query=a%20b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/internal/action-links", "/actuator", "/actuator/env", "/actuator/health",
			"/actuator/health/readiness", "/actuator/prometheus", "/swagger-ui.html", "/swagger-ui/index.html",
			"/v3/api-docs", "/v3/api-docs/swagger-config", "/api-docs/ticket", "/api/operations/other/parked-events",
			"/api/unknown", "/favicon.ico" })
	void nothingElseIsRouted(String path) {
		HttpResponse<String> answer = this.client.get(path + "?secret=s");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertProblem(answer, "not-found").doesNotContain("secret");
		assertThat(this.client.post(path, "{}").statusCode()).isEqualTo(404);
	}

	@Test
	void aRequestOfNobodyIsTheServicesToRefuse() {
		TICKET.answer((request) -> Answer.json(401, "{\"title\":\"no token\"}"));
		HttpResponse<String> answer = this.client.post("/api/tickets", "{}");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("no token");
		assertThat(TICKET.last().header("Authorization")).isNull();
	}

	@Test
	void anApiClientNeedsNoCsrfTokenAndKeepsItsOwnToken() {
		HttpResponse<String> answer = this.client.send(Browser.request("/api/tickets")
			.POST(BodyPublishers.ofString("{}"))
			.header("Authorization", "Bearer mine")
			.header("Cookie", "SESSION=whatever")
			.build());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer mine");
	}

	@Test
	void whatAClientSaysAboutItsOriginOrIdentityIsDropped() {
		this.client.send(Browser.request("/api/tickets")
			.header("X-Forwarded-Host", "evil.example")
			.header("X-Forwarded-Prefix", "/evil")
			.header("X-Forwarded-For", "6.6.6.6")
			.header("Forwarded", "host=evil.example")
			.header("X-User-Id", "root")
			.header("X-Liaison-Caller", "root")
			.header("Cookie", "other=1")
			.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
			.build());
		Received seen = TICKET.last();
		assertThat(seen.header("X-Forwarded-Host")).isEqualTo("localhost:" + RunningGateway.PORT);
		assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
		assertThat(seen.header("X-Forwarded-Port")).isEqualTo("" + RunningGateway.PORT);
		assertThat(seen.header("X-Forwarded-For")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
		assertThat(seen.header("traceparent")).isNotNull();
		for (String name : new String[] { "X-Forwarded-Prefix", "Forwarded", "X-User-Id", "X-Liaison-Caller",
				"Cookie" }) {
			assertThat(seen.header(name)).as(name).isNull();
		}
	}

	@Test
	void whatTheClientHasAlreadyIsAskedAndAnsweredThrough() {
		CONTACTS.answer((request) -> new Answer(304, Map.of("ETag", "W/\"a\"", "Cache-Control", "no-store"), ""));
		HttpResponse<String> answer = this.client
			.send(Browser.request("/api/accounts").header("If-None-Match", "W/\"a\"").build());
		assertThat(CONTACTS.last().header("If-None-Match")).isEqualTo("W/\"a\"");
		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"a\"");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void theSignInPagesGetTheirCookiesButNotTheSessions() {
		ACCESS.answer((request) -> new Answer(302, Map.of("Set-Cookie", "SIGN-IN=2; Path=/auth; HttpOnly", "Location",
				"/auth/sign-in", "Content-Security-Policy", "default-src 'none'"), ""));
		HttpResponse<String> answer = this.client
			.send(Browser.request("/auth/sign-in").header("Cookie", "SIGN-IN=1; SESSION=s; XSRF-TOKEN=x").build());
		assertThat(ACCESS.last().header("Cookie")).isEqualTo("SIGN-IN=1");
		assertThat(answer.headers().firstValue("Set-Cookie")).hasValue("SIGN-IN=2; Path=/auth; HttpOnly");
		assertThat(answer.headers().firstValue("Location")).hasValue("/auth/sign-in");
		assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH" })
	void aServiceIsToldThatThereIsNoBody(String method) {
		RawConnection.answer(method + " /auth/sign-in");
		assertThat(ACCESS.last().header("Content-Length")).isEqualTo("0");
		assertThat(ACCESS.last().header("Transfer-Encoding")).isNull();
	}

	@Test
	void tenMegabytesPassWhetherAnnouncedOrNot() {
		byte[] upload = new byte[10 * 1024 * 1024];
		this.client.send(Browser.request("/api/imports").POST(BodyPublishers.ofByteArray(upload)).build());
		assertThat(CONTACTS.last().body()).hasSize(upload.length);
		this.client.send(Browser.request("/api/imports")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(upload)))
			.build());
		assertThat(CONTACTS.last().body()).hasSize(upload.length);
	}

	@Test
	void moreThanElevenMegabytesAreTooMuch() {
		byte[] upload = new byte[12 * 1024 * 1024];
		HttpResponse<String> announced = this.client.send(
				Browser.request("/api/imports").expectContinue(true).POST(BodyPublishers.ofByteArray(upload)).build());
		assertThat(announced.statusCode()).isEqualTo(413);
		assertProblem(announced, "too-large");
		HttpResponse<String> impatient = this.client
			.send(Browser.request("/api/imports").POST(BodyPublishers.ofByteArray(upload)).build());
		assertThat(impatient.statusCode()).isEqualTo(413);
		HttpResponse<String> chunked = this.client.send(Browser.request("/api/imports")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(upload)))
			.build());
		assertThat(chunked.statusCode()).isEqualTo(413);
		assertProblem(chunked, "too-large");
	}

	@Test
	void aServiceThatIsDownIsA503ThatSaysWhenToTryAgain(CapturedOutput log) {
		HttpResponse<String> answer = this.client.get("/api/inbox?token=very-secret");
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
		assertProblem(answer, "unavailable");
		assertThat(log.getAll()).doesNotContain("very-secret");
	}

	@Test
	void answersCarryTheSecurityHeaders() {
		Map<String, List<String>> headers = this.client.get("/").headers().map();
		assertThat(headers).containsKeys("content-security-policy", "x-content-type-options", "x-frame-options",
				"cross-origin-opener-policy", "referrer-policy", "permissions-policy");
		assertThat(headers.get("content-security-policy"))
			.containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
					+ "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
					+ "frame-ancestors 'none'; require-trusted-types-for 'script'");
		assertThat(headers).doesNotContainKey("strict-transport-security");
	}

	private static AbstractStringAssert<?> assertProblem(HttpResponse<String> answer, String type) {
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		return assertThat(answer.body()).contains("\"type\":\"https://liaison.example/problems/" + type + "\"",
				"\"status\":" + answer.statusCode(), "\"title\"", "\"detail\"",
				"\"instance\":\"" + answer.uri().getPath() + "\"");
	}

}
