package io.liaison.platform.sample;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class RevocationTests {

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api api;

	@Autowired
	private Events events;

	@ParameterizedTest
	@CsvSource({ "IDENTITY, i", "CONTACT, c", "ACCOUNT, a", "ROLE, r" })
	void aTokenThatHasNotSeenTheVersionIsRefusedWithinTwoSeconds(Kind kind, String letter) {
		String id = UUID.randomUUID().toString();
		Caller caller = Tokens.caller(Side.CUSTOMER, "c1", "a1");
		Api old = this.api.as(this.tokens.of(caller, Map.of("ver", Map.of(letter + ":" + id, 4))));
		Api current = this.api.as(this.tokens.of(caller, Map.of("ver", Map.of(letter + ":" + id, 5))));
		old.get("/me").expect(200);
		shrink(kind, id, 5);
		await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> old.get("/me").expect(401));
		assertThat(old.get("/me").header("WWW-Authenticate")).contains("invalid_token");
		current.get("/me").expect(200);
	}

	@Test
	void aTokenThatNamesNoVersionOfItsAccountIsRefusedToo() {
		String account = UUID.randomUUID().toString();
		Api customer = this.api.as(this.tokens.customer(account, "c1"));
		customer.get("/me").expect(200);
		shrink(Kind.ACCOUNT, account, 1);
		await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> customer.get("/me").expect(401));
	}

	@Test
	void aLowerVersionThatArrivesLaterLowersNothing() {
		String id = UUID.randomUUID().toString();
		String marker = UUID.randomUUID().toString();
		Caller caller = Tokens.caller(Side.CUSTOMER, "c1", marker);
		Api between = this.api
			.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, "c1", "a1"), Map.of("ver", Map.of("c:" + id, 6))));
		shrink(Kind.CONTACT, id, 7);
		shrink(Kind.CONTACT, id, 5);
		this.events.publish(new Event(Revocation.TOPIC, id, Map.of("ce_source", "/access"), "poison"));
		shrink(Kind.ACCOUNT, marker, 1);
		await().atMost(Duration.ofSeconds(2))
			.untilAsserted(() -> this.api.as(this.tokens.of(caller)).get("/me").expect(401));
		await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> between.get("/me").expect(401));
	}

	@Test
	void aTokenThatDoesNotSayWhichRevocationsItsSignerHadReadIsRefused() {
		Caller caller = Tokens.caller(Side.CUSTOMER, "c1", "a1");
		Map<String, Object> without = new HashMap<>();
		without.put("rev", null);
		this.api.as(this.tokens.of(caller, without)).get("/me").expect(401);
		this.api.as(this.tokens.of(caller)).get("/me").expect(200);
	}

	@Test
	void aServiceIsReadyOnceItHasReadTheFeed() {
		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> this.api.management().get("/actuator/health/readiness").expect(200));
		assertThat(
				this.api.management().get("/actuator/health/readiness").at("/components/revocationFeed/details/state"))
			.isEqualTo("CURRENT");
	}

	@ParameterizedTest
	@CsvSource({ "CONTACT, /contacts", "ACCOUNT, /access", "ROLE, /ticket", "IDENTITY, ''" })
	void whatAnotherServiceTellsTakesNothingAway(Kind kind, String source) {
		String id = UUID.randomUUID().toString();
		String marker = UUID.randomUUID().toString();
		Api meant = this.api
			.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, "c1", "a1"), Map.of("ver", Map.of(kind.key(id), 4))));
		this.events.revoke(source, new Revocation(kind, id, 5));
		shrink(Kind.ACCOUNT, marker, 1);
		await().atMost(Duration.ofSeconds(2))
			.untilAsserted(() -> this.api.as(this.tokens.customer(marker, "c1")).get("/me").expect(401));
		meant.get("/me").expect(200);
	}

	private void shrink(Kind kind, String id, long atLeast) {
		this.events.revoke(new Revocation(kind, id, atLeast));
	}

}
