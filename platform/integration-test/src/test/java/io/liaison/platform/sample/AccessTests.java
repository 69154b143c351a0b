package io.liaison.platform.sample;

import java.util.Map;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class AccessTests {

	private static final String THINGS = "/accounts/a1/things";

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api api;

	@Autowired
	private ThingController things;

	@Test
	void withoutATokenAClientIsToldHowToComeWithOne() {
		Answer answer = this.api.get("/me").expect(401);
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(answer.problem()).isEqualTo("unauthenticated");
		assertThat(this.api.get("/open").expect(200).text()).isEqualTo("open");
	}

	@Test
	void tokensThatAreNotOursAreRefused() {
		Caller caller = Tokens.caller(Side.PROVIDER, "c1", "p1", "things.read");
		this.api.as(this.tokens.of(caller)).get(THINGS).expect(200);
		assertThat(this.tokens.refused(caller)).allSatisfy((what, token) -> {
			Answer answer = this.api.as(token).get("/open");
			assertThat(answer.status()).as(what).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
			assertThat(answer.problem()).isEqualTo("unauthenticated");
		});
		this.api.as(this.tokens.of(caller, Map.of("side", "NOBODY"))).get("/me").expect(401);
	}

	@Test
	void outsidersActOnTheirOwnAccountOnly() {
		Api customer = this.api.as(this.tokens.customer("a1", "c1", "things.read"));
		customer.get(THINGS).expect(200);
		assertThat(customer.get("/accounts/a2/things").expect(404).problem()).isEqualTo("not-found");
		assertThat(this.api.as(this.tokens.customer("a1", "c1")).get(THINGS).expect(403).at("/detail"))
			.contains("things.read");
		this.api.as(this.tokens.customer("a2", "c1")).get(THINGS).expect(404);
	}

	@Test
	void staffActOnAnyAccountWithThePermission() {
		this.api.as(this.tokens.staff("things.read")).get("/accounts/a2/things").expect(200);
		this.api.as(this.tokens.staff("things.write")).get("/accounts/a2/things").expect(403);
		this.api.as(this.tokens.system("things.read")).get("/accounts/a2/things").expect(200);
	}

	@Test
	void whoMayNotIsRefusedBeforeTheBodyIsRead() {
		// what other tests have sent
		this.things.received();
		this.api.as(this.tokens.customer("a1", "c1")).post(THINGS, "{broken").expect(403);
		this.api.post(THINGS, "{broken").expect(401);
		assertThat(this.things.received()).isNull();
	}

	@Test
	void whoViewsAsSomebodyReadsAndChangesNothingHoweverOpenTheRoute() {
		Caller seen = Tokens.caller(Side.CUSTOMER, "c1", "a1", "things.read", "things.write");
		Api viewer = this.api.as(this.tokens.of(seen, Map.of("act", Map.of("sub", "staff"))));
		viewer.get(THINGS).expect(200);
		viewer.send("HEAD", THINGS, null).expect(200);
		Map.of("POST", THINGS, "PUT", "/things/t1").forEach((method, path) -> {
			assertThat(viewer.send(method, path, "{\"name\": \"x\"}").expect(403).problem()).isEqualTo("viewing-as");
		});
		assertThat(viewer.post("/echoes", Map.of("name", "x", "count", 1)).expect(403).problem())
			.isEqualTo("viewing-as");
		this.api.as(this.tokens.of(seen, Map.of("act", "in another form")))
			.post("/echoes", Map.of("name", "x", "count", 1))
			.expect(403);
		this.api.as(this.tokens.of(seen)).post("/echoes", Map.of("name", "x", "count", 1)).expect(200);
	}

	@Test
	void theCallerIsAnArgument() {
		Answer answer = this.api.as(this.tokens.customer("a1", "c1")).get("/me").expect(200);
		assertThat(answer.at("/subject")).isEqualTo("identity-of-c1");
		assertThat(answer.at("/actor/kind")).isEqualTo("CONTACT");
		assertThat(answer.at("/actor/id")).isEqualTo("c1");
		assertThat(this.api.as(this.tokens.system()).get("/me").at("/actor/kind")).isEqualTo("CLIENT");
	}

	@Test
	void healthAndMetricsStandOnThePortForThemAlone() {
		Api management = this.api.management();
		assertThat(management.get("/actuator/health/liveness").expect(200).at("/status")).isEqualTo("UP");
		assertThat(management.get("/actuator/prometheus").expect(200).text()).contains("http_server_requests");
		String staff = this.tokens.staff("things.read");
		for (String path : new String[] { "/actuator/health", "/actuator/health/liveness", "/actuator/prometheus",
				"/actuator" }) {
			this.api.get(path).expect(404);
			this.api.as(staff).get(path).expect(404);
		}
	}

	@Test
	void thePortForHealthAndMetricsServesNothingElse() {
		Api staff = this.api.management().as(this.tokens.staff("things.read"));
		for (String path : new String[] { "/open", THINGS, "/v3/api-docs", "/actuator", "/actuator/env" }) {
			assertThat(staff.get(path).status()).as(path).isIn(401, 403, 404);
		}
	}

}
