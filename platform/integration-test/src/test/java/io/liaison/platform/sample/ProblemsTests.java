package io.liaison.platform.sample;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

	private static final String THINGS = "/accounts/a1/things";

	@LocalServerPort
	private int port;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api anonymous;

	private Api api;

	@BeforeEach
	void signIn() {
		this.api = this.anonymous.as(this.tokens.staff("things.read", "things.write"));
	}

	@Test
	void aRefusalBecomesAProblemWithAStableType() {
		Answer answer = this.api.get("/failures/conflict").expect(409);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.at("/type")).isEqualTo("https://liaison.example/problems/already-there");
		assertThat(answer.at("/title")).isEqualTo("Already there");
		assertThat(answer.at("/status")).isEqualTo("409");
		assertThat(answer.at("/detail")).isEqualTo("There is one already.");
	}

	@Test
	void whatIsNotValidIsNamedByJsonPointer() {
		Answer answer = this.api.post(THINGS, """
				{"name": " ", "count": 10, "colour": "RED", "parts": [{"label": "a"}, {"label": ""}]}""").expect(400);
		assertThat(answer.problem()).isEqualTo("invalid-request");
		assertThat(answer.json().at("/errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/name",
				"/count", "/parts/1/label");
	}

	@Test
	void aValueOfTheWrongKindIsNamedWithoutOurClasses() {
		Answer answer = this.api.post(THINGS, """
				{"name": "a", "count": 1, "colour": "BLUE", "parts": []}""").expect(400);
		assertThat(answer.at("/errors/0/pointer")).isEqualTo("/colour");
		assertThat(answer.at("/errors/0/detail")).isEqualTo("must be one of GREEN, RED");
		assertThat(this.api.post(THINGS, "{\"name\": {}}").expect(400).at("/errors/0/pointer")).isEqualTo("/name");
		assertThat(this.api.post(THINGS, "{\"parts\": [7]}").expect(400).text()).contains("/parts/0")
			.doesNotContain("io.liaison", "jackson");
	}

	@Test
	void aTextThatNobodySeesIsBlankAndHalfACharacterIsNamed() {
		assertThat(this.api.post(THINGS, """
				{"name": "\\u00a0\\u3000", "count": 1, "colour": "RED", "parts": [{"label": "\\u200b"}]}""")
			.expect(400)
			.json()
			.at("/errors")
			.findValuesAsString("pointer")).containsExactlyInAnyOrder("/name", "/parts/0/label");
		assertThat(this.api.post(THINGS, """
				{"name": "a", "count": 1, "colour": "RED", "parts": [{"label": "Su\\ud83d"}]}""")
			.expect(400)
			.at("/errors/0/pointer")).isEqualTo("/parts/0/label");
		assertThat(this.api.post(THINGS, """
				{"name": "\\u202aSu\\u202c\\u00a0", "count": 1, "colour": "RED", "parts": []}""")
			.expect(201)
			.at("/name")).isEqualTo("Su");
	}

	@Test
	void brokenJsonIsLocated() {
		assertThat(this.api.post(THINGS, "{\"name\": \"a\",\n oops}").expect(400).at("/detail"))
			.startsWith("The body is no valid JSON: line 2");
		assertThat(this.api.post(THINGS, "").expect(400).at("/detail"))
			.isEqualTo("The request needs a body that can be read.");
	}

	@Test
	void aRecordMayRefuseItsOwnValues() {
		assertThat(this.api.post(THINGS, "{\"name\": \"forbidden\", \"count\": 1}").expect(422).at("/detail"))
			.isEqualTo("That name is taken by the system.");
	}

	@Test
	void mistakesOfTheProtocolAreProblemsToo() {
		assertThat(this.api.get("/nowhere").expect(404).problem()).isEqualTo("not-found");
		assertThat(this.api.delete(THINGS).expect(405).problem()).isEqualTo("method-not-allowed");
		assertThat(this.api.with("Content-Type", "text/plain").post(THINGS, "x").expect(415).problem())
			.isEqualTo("unsupported-media-type");
		assertThat(this.api.get("/failures/x?number=zero").expect(400).problem()).isEqualTo("invalid-request");
		assertThat(this.api.get("/failures/x?number=0").expect(400).at("/errors/0/detail")).startsWith("number ");
		assertThat(this.api.post(THINGS, "\"" + "x".repeat(1024 * 1024) + "\"").expect(413).problem())
			.isEqualTo("too-large");
		assertThat(this.api.with("Content-Type", "multipart/form-data").post("/files", "x").expect(400).problem())
			.isEqualTo("invalid-request");
		assertThat(this.api.get("/things;x=1").expect(400).header("Content-Type")).contains("problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//", "///", "//host/path", "/a//b", "/%", "/%zz", "/{a}", "/a|b", "/[", "/a\\b", "/^",
			"/`", "/\"", "/<a>", "/%2f", "/%00", "/..", "/;", "*", "/\u00e9" })
	void noTargetIsTooOddForAProblem(String target) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
					+ this.tokens.staff() + "\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).matches("(?s)HTTP/1.1 40[04].*");
		}
	}

	@Test
	void aTargetOfSlashesIsNamedInItsProblem() throws IOException {
		assertThat(this.api.get("//").expect(400).at("/instance")).isEqualTo("/");
		assertThat(this.api.get("/a//b").expect(400).at("/instance")).isEqualTo("/a//b");
	}

	@Test
	void anOutageIsTold(CapturedOutput output) {
		Answer answer = this.api.get("/failures/store").expect(503);
		assertThat(answer.problem()).isEqualTo("unavailable");
		assertThat(answer.header("Retry-After")).isEqualTo("5");
	}

	@Test
	void aDefectIsLoggedByTypeAndPlaceButNotByItsWords(CapturedOutput output) {
		assertThat(this.api.get("/failures/defect").expect(500).text()).doesNotContain("jane", "IllegalState");
		assertThat(output).contains("Answered 500: java.lang.IllegalStateException", "ThingController.fail")
			.doesNotContain("jane@example.org");
	}

}
