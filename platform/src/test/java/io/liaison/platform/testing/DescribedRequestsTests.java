package io.liaison.platform.testing;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DescribedRequestsTests {

	private static final String RIGHT = """
			{"paths": {"/things/{id}": {"patch": {
			  "parameters": [{"name": "Idempotency-Key"}, {"name": "If-Match", "required": true}],
			  "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ThingPatch"}}}},
			  "responses": {"200": {}, "404": {}, "409": {}, "412": {}, "428": {}}}}},
			 "components": {"schemas": {"ThingPatch": {"type": "object",
			  "properties": {"name": {"type": "string", "pattern": "[a-z]+@x"}}}}}}
			""";

	@Test
	void whatIsDescribedPasses() {
		assertThat(offences(RIGHT)).isEmpty();
	}

	@Test
	void whatAClientWouldHaveToTryIsAnOffence() {
		assertThat(offences(RIGHT.replace("true", "false")))
			.containsExactly("patch /things/{id} does not ask for If-Match");
		assertThat(offences(RIGHT.replace("true", "false").replace("200", "201"))).isEmpty();
		for (String status : List.of("404", "409", "412", "428")) {
			assertThat(offences(RIGHT.replace("\"" + status + "\"", "\"default\""))).singleElement()
				.asString()
				.contains(status);
		}
		assertThat(offences(RIGHT.replace("\"properties\"", "\"title\""))).singleElement()
			.asString()
			.contains("takes anything");
		assertThat(offences(RIGHT.replace("\"type\": \"object\",", "\"type\": [\"object\", \"string\"],")))
			.singleElement()
			.asString()
			.contains("takes anything");
		assertThat(offences(RIGHT.replace("\"type\": \"object\",", "\"type\": \"object\", \"required\": [\"name\"],")))
			.singleElement()
			.asString()
			.contains("asks for members");
		assertThat(offences(RIGHT.replace("/things/{id}", "/error/{id}").replace("/error/{id}", "/error")))
			.singleElement()
			.asString()
			.contains("/error");
	}

	@Test
	void aPatternThatOnlyJavaReadsIsAnOffence() {
		for (String pattern : List.of("[a-z]++", "(?>a)b", "\\\\p{javaLetter}", "a*+", "a{2}+", "\\\\Aa\\\\z")) {
			assertThat(offences(RIGHT.replace("[a-z]+@x", pattern))).singleElement().asString().contains("Java");
		}
	}

	private static List<String> offences(String document) {
		return DescribedRequests.offences(JsonMapper.shared().readTree(document));
	}

}
