package io.liaison.gateway;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static io.liaison.gateway.RunningGateway.CONTACTS;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client sends, a refusal is a problem (RFC 9457). */
class MalformedRequestTests {

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "query=S%C3%B6hne&x=a=b", "state=YWJj==&redirect_uri=http%3A%2F%2Fx%2Fcb", "a=%25&b==",
			"query=%2B+a&x='()*,;:@/?!$~" })
	void aQueryGoesOnAsItCame(String query) {
		RawConnection.answer("GET /api/accounts?" + query);
		assertThat(CONTACTS.last().uri().getRawQuery()).isEqualTo(query);
		RawConnection.answer("GET /auth/oauth2/authorize?" + query);
		assertThat(ACCESS.last().uri().getRawQuery()).isEqualTo(query);
	}

	@Test
	void aPathGoesOnAsItCame() {
		RawConnection.answer("GET /api/accounts/S%C3%B6hne:a=b?x=a=b");
		assertThat(CONTACTS.last().uri().getRawPath()).isEqualTo("/api/accounts/S%C3%B6hne:a=b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/accounts?query=%ff", "/auth/activate?token=%ff", "/api/accounts/%ff",
			"/api/accounts?query[$ne]=x", "/api/accounts?query=%f", "/api/accounts?query=%zz", "/api/accounts?a={b}",
			"/api/accounts?a=\"b\"", "/api/accounts?query=%c3", "/api/accounts?query=ö" })
	void anIllFormedAddressIsA400(String target) {
		String answer = RawConnection.answer("GET " + target);
		assertProblem(answer, 400, "invalid-request");
		assertThat(CONTACTS.received()).isEmpty();
		assertThat(ACCESS.received()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/accounts/a%2fb", "/api/accounts;x=1", "/api//accounts", "/api/accounts/%00",
			"/api/%2e%2e/accounts" })
	void whatTheFirewallHoldsBackIsTold(String target) {
		String answer = RawConnection.answer("GET " + target);
		assertProblem(answer, 400, "invalid-request");
		assertThat(answer).contains("\"instance\":\"" + target + "\"");
	}

	@Test
	void aHeaderThatIsNoTextIsA400() {
		assertProblem(RawConnection.answer("GET /api/accounts", "If-Match: \u0001"), 400, "invalid-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Idempotency-Key: \u00fc", "If-Match: \"\u00fc\"" })
	void aHeaderInRawUtf8IsTheServicesToRefuse(String header) {
		assertThat(RawConnection.answer("GET /api/accounts", header)).startsWith("HTTP/1.1 200 ");
		assertThat(CONTACTS.last().header(header.substring(0, header.indexOf(':')))).isNotNull();
	}

	@Test
	void tooMuchInFrontOfTheBodyIsTold() {
		String long10k = "x".repeat(10_000);
		String unread = RawConnection.answer("GET /api/accounts?query=" + long10k);
		assertProblem(unread, 414, "uri-too-long");
		assertThat(unread).doesNotContain("\"instance\":\"/bad-request\"");
		assertProblem(RawConnection.answer("GET /api/accounts", "X-Long: " + long10k), 431,
				"request-header-fields-too-large");
		String[] hundred = IntStream.range(0, 100).mapToObj((n) -> "X-" + n + ": " + n).toArray(String[]::new);
		assertProblem(RawConnection.answer("GET /api/accounts", hundred), 431, "request-header-fields-too-large");
		assertThat(CONTACTS.received()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, 405, method-not-allowed", "FOO, 501, not-implemented" })
	void aMethodThatNothingHasIsTold(String method, int status, String type) {
		String answer = RawConnection.answer(method + " /api/accounts");
		assertProblem(answer, status, type);
		assertThat(answer.lines().anyMatch((line) -> line.startsWith("Allow: GET,"))).isEqualTo(status == 405);
	}

	@Test
	void aMethodThatAPageHasNotIsTold() {
		String answer = RawConnection.answer("DELETE /");
		assertProblem(answer, 405, "method-not-allowed");
		assertThat(answer).containsPattern("(?i)\\r\\nAllow: (HEAD, ?)?GET");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/accounts", "/auth/sign-in", "/" })
	void nothingBecomesAWebSocket(String path) {
		String answer = RawConnection.answer("GET " + path, "Upgrade: websocket", "Connection: Upgrade",
				"Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
		assertProblem(answer, 400, "invalid-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://[bad/api", "http://a b/api", "api/accounts", "http://x:y/api" })
	void anAddressThatIsNoneIsA400(String target) {
		assertProblem(RawConnection.answer("GET " + target), 400, "invalid-request");
	}

	@Test
	void aBodyThatIsNotWellFormedIsA400() {
		try (RawConnection connection = new RawConnection(RunningGateway.PORT)) {
			assertProblem(connection
				.send("POST /api/tickets HTTP/1.1\r\nHost: localhost\r\n"
						+ "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n")
				.readAll(), 400, "invalid-request");
		}
	}

	/** Where two would differ about the end of a request, the rest would be another's. */
	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 5\r\nTransfer-Encoding: chunked",
			"Content-Length: 5\r\nContent-Length: 6", "Content-Length: +5", "Content-Length: 5, 6",
			"Transfer-Encoding: xchunked", "Transfer-Encoding : chunked", "Transfer-Encoding: chunked, identity",
			"Content-Length: 0x5", "Content-Length : 5" })
	void noRequestHidesBehindAnother(String framing) {
		try (RawConnection connection = new RawConnection(RunningGateway.PORT)) {
			String answers = connection
				.send("POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing
						+ "\r\n\r\n0\r\n\r\nGET /api/accounts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
				.readAll();
			assertProblem(answers, 400, "invalid-request");
		}
		assertThat(CONTACTS.received()).isEmpty();
	}

	@Test
	void noHttpAtAllIsA400() {
		try (RawConnection connection = new RawConnection(RunningGateway.PORT)) {
			assertProblem(connection.send("HELO there\r\n\r\n").readAll(), 400, "invalid-request");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD", "OPTIONS" })
	void theSafeMethodsGoToTheService(String method) {
		RawConnection.answer(method + " /api/accounts");
		assertThat(CONTACTS.last().method()).isEqualTo(method);
	}

	private static void assertProblem(String answer, int status, String type) {
		assertThat(answer.lines().limit(20).collect(Collectors.joining("\n"))).startsWith("HTTP/1.1 " + status + " ")
			.containsIgnoringCase("content-type: application/problem+json");
		assertThat(answer).contains("\"type\":\"https://liaison.example/problems/" + type + "\"",
				"\"status\":" + status, "\"detail\"");
	}

}
