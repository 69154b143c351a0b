package io.liaison.platform.sample;

import java.util.Map;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ETags, commands, pages and the API description over real HTTP.
 */
@SampleTest
class ConventionsTests {

	private static final String THINGS = "/accounts/a1/things";

	private static final Map<String, Object> THING = Map.of("name", "a", "count", 1);

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api anonymous;

	@Autowired
	private Environment environment;

	private Api api;

	@BeforeEach
	void signIn() {
		this.api = this.anonymous.as(this.tokens.staff("things.read", "things.write"));
	}

	@Test
	void aChangeNeedsTheCurrentETag() {
		assertThat(this.api.put("/things/t1", "{}").expect(428).problem()).isEqualTo("if-match-required");
		assertThat(this.api.ifMatch("\"6\"").put("/things/t1", "{}").expect(412).problem()).isEqualTo("stale");
		this.api.ifMatch("W/\"7\"").put("/things/t1", "{}").expect(412);
		this.api.ifMatch("7").put("/things/t1", "{}").expect(400);
		this.api.ifMatch("*").put("/things/t1", "{}").expect(200);
		this.api.ifMatch("\"6\", \"7\"").put("/things/t1", "{}").expect(200);
		assertThat(this.api.ifMatch("\"7\"").put("/things/t1", "{}").expect(200).etag()).isEqualTo("\"8\"");
	}

	@Test
	void theSameKeyOfTheSameCallerOnTheSamePathIsTheSameCommand() {
		Api keyed = this.api.idempotencyKey("k 1");
		Answer first = keyed.post(THINGS, THING).expect(201);
		Answer replay = keyed.post(THINGS, THING).expect(201);
		assertThat(replay.text()).isEqualTo(first.text());
		assertThat(first.at("/name")).isEqualTo("a");
		Answer misuse = keyed.post(THINGS, Map.of("name", "b", "count", 1));
		assertThat(misuse.at("/id")).isEqualTo(first.at("/id"));
		assertThat(misuse.at("/body")).isNotEqualTo(first.at("/body"));
		assertThat(keyed.post("/accounts/a2/things", THING).at("/id")).isNotEqualTo(first.at("/id"));
		assertThat(keyed.as(this.tokens.customer("a1", "c1", "things.write")).post(THINGS, THING).at("/id"))
			.isNotEqualTo(first.at("/id"));
	}

	@Test
	void theSameKeyOfTwoPersonsIsTwoCommands() {
		Api keyed = this.anonymous.idempotencyKey("k 2");
		Caller first = Tokens.caller(Side.CUSTOMER, "c1", "a1", "things.write");
		String made = keyed.as(this.tokens.of(first)).post(THINGS, THING).expect(201).at("/id");
		assertThat(keyed.as(this.tokens.of(first)).post(THINGS, THING).expect(201).at("/id")).isEqualTo(made);
		Caller colleague = Tokens.caller(Side.CUSTOMER, "c2", "a1", "things.write");
		assertThat(keyed.as(this.tokens.of(colleague)).post(THINGS, THING).expect(201).at("/id"))
			.as("another identity for the same account")
			.isNotEqualTo(made);
		Caller shared = new Caller(first.subject(), "c3", "a1", Side.CUSTOMER, null, first.permissions(), "e3");
		assertThat(keyed.as(this.tokens.of(shared)).post(THINGS, THING).expect(201).at("/id"))
			.as("another contact who signs in with the same address")
			.isNotEqualTo(made);
	}

	@Test
	void withoutAKeyEveryCommandIsAnother() {
		Answer first = this.api.post(THINGS, THING).expect(201);
		assertThat(first.at("/body")).isEqualTo("null");
		assertThat(this.api.post(THINGS, THING).at("/id")).isNotEqualTo(first.at("/id"));
	}

	@Test
	void aKeyIsShortAndPrintable() {
		this.api.idempotencyKey("k".repeat(256)).post(THINGS, THING).expect(400);
		this.api.idempotencyKey("k".repeat(255)).post(THINGS, THING).expect(201);
		this.api.idempotencyKey("").post(THINGS, THING).expect(400);
		this.api.idempotencyKey("a\tb").post(THINGS, THING).expect(400);
	}

	@Test
	void ofFormsTheContentCounts() {
		Api keyed = this.api.idempotencyKey("upload");
		Answer first = keyed.upload("/files", "file", "a.csv", "text/csv", "a,b\n").expect(200);
		assertThat(first.at("/size")).isEqualTo("4");
		assertThat(keyed.upload("/files", "file", "a.csv", "text/csv", "a,b\n").at("/body"))
			.isEqualTo(first.at("/body"));
		assertThat(keyed.upload("/files", "file", "a.csv", "text/csv", "a,c\n").at("/body"))
			.isNotEqualTo(first.at("/body"));
	}

	@Test
	void pagesLeadToTheEndOfTheList() {
		Answer first = this.api.get(THINGS + "?limit=200&query=x").expect(200);
		assertThat(first.json().at("/items")).hasSize(200);
		Answer second = this.api.get(THINGS + "?limit=200&query=x&cursor=" + first.at("/next")).expect(200);
		assertThat(second.json().at("/items")).hasSize(50);
		assertThat(second.at("/items/0")).isEqualTo("thing 200");
		assertThat(second.json().get("next").isNull()).isTrue();
		assertThat(this.api.get(THINGS).json().at("/items")).hasSize(50);
	}

	@Test
	void aCursorBelongsToItsFilter() {
		String cursor = this.api.get(THINGS + "?query=x").at("/next");
		this.api.get(THINGS + "?query=x&cursor=" + cursor).expect(200);
		this.api.get(THINGS + "?query=y&cursor=" + cursor).expect(400);
		this.api.get(THINGS + "?cursor=" + cursor).expect(400);
		this.api.get("/accounts/a2/things?query=x&cursor=" + cursor).expect(400);
		this.api.get(THINGS + "?query=x&cursor=garbage").expect(400);
	}

	@Test
	void aLimitIsFrom1To200() {
		for (String limit : new String[] { "0", "201", "-1", "many", "" }) {
			this.api.get(THINGS + "?limit=" + limit).expect(400);
		}
		assertThat(this.api.get(THINGS + "?limit=1").expect(200).json().at("/items")).hasSize(1);
	}

	@Test
	void theDescriptionNamesThePermissionOfEachOperation() {
		JsonNode paths = this.anonymous.get("/v3/api-docs").expect(200).json().at("/paths");
		JsonNode create = paths.get("/accounts/{accountId}/things").get("post");
		assertThat(create.get("x-permission").asString()).isEqualTo("things.write");
		assertThat(create.get("description").asString()).contains("Needs the permission `things.write` on the account");
		assertThat(create.get("parameters").findValuesAsString("name")).containsExactlyInAnyOrder("accountId",
				"Idempotency-Key");
		JsonNode list = paths.get("/accounts/{accountId}/things").get("get");
		assertThat(list.get("parameters").findValuesAsString("name")).containsExactlyInAnyOrder("accountId", "query",
				"cursor", "limit");
		assertThat(paths.get("/me").get("get").has("parameters")).isFalse();
		assertThat(create.at("/responses/default/content").has("application/problem+json")).isTrue();
		assertThat(paths.get("/open").get("get").has("security")).isFalse();
	}

	@Test
	void aRequestContinuesTheTraceOfItsCaller() {
		String trace = "0af7651916cd43dd8448eb211c80319c";
		assertThat(this.anonymous.with("traceparent", "00-" + trace + "-b7ad6b7169203331-01").get("/trace").text())
			.isEqualTo(trace);
		assertThat(this.anonymous.get("/trace").text()).hasSize(32).isNotEqualTo(trace);
	}

	@Test
	void metricsNameTemplatesOnly() {
		this.api.get("/accounts/somebody/things").expect(200);
		assertThat(this.anonymous.management().get("/actuator/prometheus").text())
			.contains("uri=\"/accounts/{accountId}/things\"")
			.doesNotContain("somebody");
	}

	@Test
	void theServicesOwnSettingsWinOverThePlatforms() {
		assertThat(this.environment.getProperty("server.shutdown")).isEqualTo("immediate");
		assertThat(this.environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
	}

}
