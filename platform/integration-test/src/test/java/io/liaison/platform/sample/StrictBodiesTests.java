package io.liaison.platform.sample;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What bodies, headers and cursors of requests may be, over real HTTP. */
@SampleTest
class StrictBodiesTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":5}", "{\"name\":true}", "{\"name\":1.5}", "{\"count\":\"5\"}",
			"{\"count\":1.5}", "{\"count\":true}", "{\"colour\":0}", "{\"nickname\":\"x\"}",
			"{\"parts\":[{\"label\":\"a\",\"other\":1}]}", "{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":\"a\"} {}" })
	void aValueOfAnotherTypeAndAMemberThatIsNotKnownAreRefused(String body) {
		assertThat(this.api.post("/echoes", body).expect(400).problem()).isEqualTo("invalid-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Su\\ud83d", "\\ude00", "\\ud83dx", "\\\\\\ud83d", "\\ud83d\\ud83d", "\\uD83D\\n" })
	void halfACharacterIsRefused(String name) {
		assertThat(this.api.post("/echoes", "{\"name\":\"" + name + "\"}").expect(400).at("/detail"))
			.contains("surrogate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Su\\ud83d\\ude00", "\\\\ud83d", "\\u00e9\\n", "😀" })
	void wholeCharactersAreTaken(String name) {
		assertThat(this.api.post("/echoes", "{\"name\":\"" + name + "\",\"count\":1}").expect(200).at("/name"))
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "1899-12-31T23:59:59Z",
			"+10000-01-01T00:00:00Z", "tomorrow" })
	void anInstantOutOfRangeIsRefusedWithTheRange(String until) {
		Answer answer = this.api.post("/echoes", "{\"count\":1,\"until\":\"" + until + "\"}").expect(400);
		assertThat(answer.at("/errors/0/pointer")).isEqualTo("/until");
		assertThat(answer.at("/errors/0/detail")).contains("1900-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z");
		this.api.get("/times?at=" + until.replace("+", "%2B")).expect(400);
	}

	@Test
	void instantsAreInMilliseconds() {
		Answer answer = this.api.post("/echoes", "{\"count\":1,\"until\":\"2027-01-01T01:00:00.123456789+01:00\"}");
		assertThat(answer.expect(200).at("/until")).isEqualTo("2027-01-01T00:00:00.123Z");
		answer = this.api.get("/times?at=2027-01-01T00:00:00.999999Z").expect(200);
		assertThat(answer.at("/at")).isEqualTo("2027-01-01T00:00:00.999Z");
		assertThat(answer.at("/now")).isEqualTo("2027-01-01T00:00:00.123Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "nonsense" })
	void aTypeThatIsNoneIsA415(String type) {
		assertThat(this.api.with("Content-Type", type).post("/echoes", "{}").expect(415).problem())
			.isEqualTo("unsupported-media-type");
		this.api.with("Content-Type", type).get("/open").expect(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/JSON", "Application/Json ; charset=utf-8" })
	void howeverItsTypeIsWrittenABodyMayBeNoLarger(String type) {
		String large = "{\"name\":\"" + "x".repeat(1024 * 1024) + "\",\"count\":1}";
		assertThat(this.api.with("Content-Type", type).post("/echoes", large).expect(413).problem())
			.isEqualTo("too-large");
	}

	@Test
	void aCompressedBodyIsA415() {
		Answer answer = this.api.with("Content-Encoding", "gzip").post("/echoes", "{}").expect(415);
		assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
		assertThat(answer.at("/instance")).isEqualTo("/echoes");
	}

	@Test
	void aFormWithoutABoundaryIsA400() {
		Api form = this.api.with("Content-Type", "multipart/form-data").as(this.tokens.staff("things.write"));
		assertThat(form.post("/files", "x").expect(400).at("/detail")).contains("boundary");
		form.get("/open").expect(400);
		form.idempotencyKey("k").post("/files", "x").expect(400);
	}

	@Test
	void aPlaceInAListThatWasTamperedWithIsNone() {
		Api staff = this.api.as(this.tokens.staff("things.read"));
		String cursor = staff.get("/accounts/a1/things?limit=1").at("/next");
		String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		for (String other : new String[] { place.replace("\"0\"", "\"x\""), place.replace("\"0\"", "{}"),
				place.replace("number", "other"), place.replace("\"0\"", "\"7\"") }) {
			assertThat(other).isNotEqualTo(place);
			String sent = Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(other.getBytes(StandardCharsets.UTF_8));
			staff.get("/accounts/a1/things?limit=1&cursor=" + sent).expect(400);
		}
		staff.get("/accounts/a1/things?limit=1&cursor=" + cursor).expect(200);
	}

	@Test
	void theErrorPageNamesWhatWasAskedFor() {
		Answer answer = this.api.get("/things;x=1").expect(400);
		assertThat(answer.at("/instance")).isEqualTo("/things;x=1");
	}

	@ParameterizedTest
	@CsvSource({ "If-Match: \"\u00fc\", 412", "If-Match: \u00fc, 400", "Idempotency-Key: \u00fc, 400",
			"Idempotency-Key: \ud83d\ude00, 400", "Idempotency-Key: \u00a0, 400" })
	void aHeaderInRawUtf8IsRefused(String header, int status) throws IOException {
		String method = header.startsWith("If-Match") ? "PUT /things/t1" : "POST /accounts/a1/things";
		String body = "{\"name\":\"a\",\"count\":1}";
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write((method + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
						+ this.tokens.staff("things.write") + "\r\nContent-Type: application/json\r\nContent-Length: "
						+ body.length() + "\r\n" + header + "\r\n\r\n" + body)
					.getBytes(StandardCharsets.UTF_8));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 " + status + " ")
				.contains("application/problem+json");
		}
	}

	@Test
	void whatCanBeReadCanBeAskedForItsHead() {
		Answer head = this.api.as(this.tokens.staff("things.read"))
			.send("HEAD", "/accounts/a1/things", null)
			.expect(200);
		assertThat(head.text()).isEmpty();
		this.api.send("HEAD", "/accounts/a1/things", null).expect(401);
	}

	@Test
	void optionsSayWhatAResourceCanDo() {
		assertThat(this.api.send("OPTIONS", "/accounts/a1/things", null).expect(200).header("Allow")).contains("GET",
				"POST");
	}

}
