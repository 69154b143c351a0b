package io.liaison.platform.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiDescriptionTests {

	private static final String JSON = "application/json";

	private static final ApiDescription THINGS = ApiDescription.of("""
			{"openapi": "3.1.0",
			 "paths": {
			  "/api/things/{id}": {
			   "get": {"responses": {
			     "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
			     "default": {"content": {"application/problem+json": {"schema": {"type": "object",
			       "properties": {"title": {"type": "string"}}}}}}}},
			   "delete": {"responses": {"204": {"description": "gone"}}}},
			  "/api/things/rows": {
			   "get": {"responses": {"200": {"content": {"text/csv": {"schema": {"type": "string"}}}}}}}},
			 "components": {"schemas": {"Thing": {"type": "object", "required": ["name"], "properties": {
			   "name": {"type": "string"}, "at": {"type": ["string", "null"], "format": "date-time"}}}}}}
			""");

	@Test
	void whatIsDescribedPasses() {
		assertThat(THINGS.offences("GET", "/api/things/7", 200, JSON, "{\"name\":\"a\",\"at\":null}")).isEmpty();
		assertThat(THINGS.offences("GET", "/api/things/7", 200, JSON + ";charset=UTF-8", "{\"name\":\"a\"}")).isEmpty();
		assertThat(THINGS.offences("GET", "/api/things/7", 404, "application/problem+json", "{\"title\":\"a\"}"))
			.isEmpty();
		assertThat(THINGS.offences("DELETE", "/api/things/7", 204, "", "")).isEmpty();
		assertThat(THINGS.offences("GET", "/api/things/rows", 200, "text/csv", "a;b")).isEmpty();
		assertThat(THINGS.offences("GET", "/auth/sign-in", 200, "text/html", "<p>")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
			GET    | /api/things/7    | 201 | application/json         | {"name":"a"}                   | the status
			GET    | /api/things/7    | 200 | text/plain               | {"name":"a"}                   | content type
			GET    | /api/things/7    | 200 | application/json         | {}                             | name
			GET    | /api/things/7    | 200 | application/json         | {"name":1}                     | string
			GET    | /api/things/7    | 200 | application/json         | {"name":"a","more":1}          | more
			GET    | /api/things/7    | 200 | application/json         | {"name":"a","at":"yesterday"}  | date-time
			GET    | /api/things/7    | 404 | application/json         | {"title":"a"}                  | content type
			GET    | /api/things/7    | 404 | application/problem+json | {"title":"a","more":1}         | more
			DELETE | /api/things/7    | 204 | application/json         | {}                             | no body
			POST   | /api/things/7    | 200 | application/json         | {}                             | not described
			GET    | /api/others      | 200 | application/json         | {}                             | not described
			GET    | /api/things/rows | 200 | application/json         | {"name":"a"}                   | content type
			""")
	void whatIsNotDescribedIsAnOffence(String method, String path, int status, String type, String body, String said) {
		assertThat(THINGS.offences(method, path, status, type, body)).singleElement().asString().contains(said);
	}

}
