package io.liaison.ticket.presence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@LiaisonTest
class PresenceTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Test
	void staffSeeWhoElseOfThemLooksAtATicket() {
		String path = openTicket();
		staff("per").send("PUT", path, null).expect(204);
		assertThat(others(staff("per"), path)).isEmpty();
		assertThat(others(staff("kim"), path)).containsExactly("per");
		staff("kim").send("PUT", path, null).expect(204);
		assertThat(others(staff("per"), path)).containsExactly("kim");
		assertThat(others(staff("kim"), openTicket())).isEmpty();
	}

	@Test
	void customersNeitherTellNorAreTold() {
		String path = openTicket();
		Api customer = this.api.as(this.tokens.customer("account", "ada", "tickets.read-all"));
		Api system = this.api.as(this.tokens.system("tickets.read-all"));
		Api other = this.api.as(this.tokens.staff("tickets.answer"));
		for (Api outsider : List.of(customer, system, other)) {
			outsider.send("PUT", path, null).expect(403);
			outsider.get(path).expect(403);
		}
		staff("per").send("PUT", "/api/tickets/none/presence", null).expect(404);
		staff("per").get("/api/tickets/none/presence").expect(404);
	}

	@Test
	void whoHasNotToldForTwentySecondsIsGone() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
		Presences presences = new Presences(now::get);
		presences.see("t", "per");
		now.updateAndGet((it) -> it.plusSeconds(15));
		presences.see("t", "kim");
		assertThat(presences.others("t", "ann")).containsExactly("kim", "per");
		now.updateAndGet((it) -> it.plusSeconds(6));
		assertThat(presences.others("t", "ann")).containsExactly("kim");
		now.updateAndGet((it) -> it.plusSeconds(15));
		assertThat(presences.others("t", "ann")).isEmpty();
	}

	private String openTicket() {
		Api customer = this.api.as(this.tokens.customer("account-" + UUID.randomUUID(), "ada", "tickets.open"));
		return customer.post("/api/tickets", Map.of("subject", "s", "message", "m")).header("Location") + "/presence";
	}

	private Api staff(String contact) {
		return this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, contact, "provider", "tickets.read-all")));
	}

	private static List<String> others(Api who, String path) {
		return who.get(path)
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("contactId").asString())
			.toList();
	}

}
