package io.liaison.contacts.account.editing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a secondary authority may is chosen from the role's list. */
@ContactsTest
@Behaviour("M16")
class ChosenPermissionsApiTests {

	private static final String PRIMARY = "managed.primary-authority";

	private static final String SECONDARY = "managed.secondary-authority";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api staff;

	private String account;

	private String first;

	private String second;

	@BeforeEach
	void openAnAccount() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
		this.account = this.staff.post("/api/accounts", Map.of("name", "Chosen", "programme", "MANAGED"))
			.expect(201)
			.at("/id");
		this.first = contact();
		this.second = contact();
		put(this.staff, this.first, Map.of("roles", List.of(PRIMARY))).expect(201);
		put(this.staff, this.second,
				Map.of("roles", List.of(SECONDARY), "permissions", Map.of(SECONDARY, List.of("contacts.read"))))
			.expect(201);
	}

	@Test
	void theChoiceIsShownAndTold() {
		Answer link = this.staff.get(path(this.second)).expect(200);
		assertThat(link.json().at("/permissions").get(SECONDARY).get(0).asString()).isEqualTo("contacts.read");
		assertThat(this.staff.get(path(this.first)).expect(200).json().at("/permissions").isEmpty()).isTrue();
		Event told = this.events.await("contacts.account.v1",
				(event) -> event.subject().equals(this.account) && event.sequence() == 3);
		ContractSchemas.check(told);
		assertThat(told.data().at("/account/links/1/roles/1/permissions/0").asString()).isEqualTo("contacts.read");
		assertThat(told.data().at("/account/links/0/roles/1").has("permissions")).isFalse();
	}

	@Test
	void lessEndsTokensAndMoreEndsNone() {
		put(this.staff, this.second, choice("contacts.read", "access.read")).expect(200);
		put(this.staff, this.second, choice("access.read")).expect(200);
		Answer all = put(this.staff, this.second, Map.of("roles", List.of(SECONDARY), "permissions", Map.of()))
			.expect(200);
		assertThat(all.json().at("/permissions").isEmpty()).isTrue();
		put(this.staff, this.second, choice()).expect(200);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.events.of("access.session.v1", this.account))
				.extracting((event) -> event.data().at("/atLeast").asLong())
				.containsExactly(5L, 7L));
	}

	@Test
	void whatTheRoleDoesNotHaveIsNamed() {
		Answer refused = put(this.staff, this.second, choice("tickets.answer")).expect(422);
		assertThat(refused.problem()).isEqualTo("permission-not-of-role");
		assertThat(refused.at("/detail")).contains("tickets.answer");
		assertThat(put(this.staff, this.second,
				Map.of("roles", List.of(SECONDARY), "permissions", Map.of(PRIMARY, List.of("contacts.read"))))
			.expect(400)
			.at("/errors/0/pointer")).isEqualTo("/permissions/" + PRIMARY);
	}

	@Test
	@Behaviour("D25")
	void nobodyChoosesMoreForThemselvesAndOnlyWhoGivesTheRoleChooses() {
		Api primary = customer(this.first);
		Api secondary = customer(this.second);
		assertThat(put(secondary, this.second, choice("contacts.read", "contacts.manage")).status()).isEqualTo(403);
		assertThat(put(secondary, this.second, Map.of("roles", List.of(SECONDARY), "permissions", Map.of())).status())
			.isEqualTo(403);
		assertThat(put(secondary, this.first,
				Map.of("roles", List.of(PRIMARY), "permissions", Map.of(PRIMARY, List.of("contacts.read"))))
			.status()).isEqualTo(403);
		put(primary, this.second, choice("contacts.read", "contacts.manage")).expect(200);
		put(secondary, this.second, choice("contacts.read")).expect(200);
	}

	@Test
	@Behaviour("D25")
	void nobodyHandsOutWhatWasNotChosenForThem() {
		put(this.staff, this.first, Map.of("roles", List.of(PRIMARY), "permissions",
				Map.of(PRIMARY, List.of("contacts.read", "contacts.manage"))))
			.expect(200);
		Api primary = customer(this.first);
		assertThat(put(primary, this.second, choice("contacts.read", "access.manage")).status()).isEqualTo(403);
		put(primary, this.second, choice("contacts.read", "contacts.manage")).expect(200);
		put(primary, this.second, Map.of("roles", List.of())).expect(200);
		assertThat(put(primary, this.second, Map.of("roles", List.of(SECONDARY))).status()).isEqualTo(403);
	}

	private static Map<String, Object> choice(String... permissions) {
		return Map.of("roles", List.of(SECONDARY), "permissions", Map.of(SECONDARY, List.of(permissions)));
	}

	private Answer put(Api by, String contact, Map<String, Object> body) {
		Answer before = this.staff.get(path(contact));
		Api changing = (before.status() == 200) ? by.ifMatch(before.etag()) : by;
		return changing.put(path(contact), new HashMap<>(body));
	}

	private Api customer(String contact) {
		// made after all that has been taken
		return this.api
			.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, contact, this.account, "contacts.read", "contacts.manage"),
					Map.of("ver", Map.of("a:" + this.account, 1_000))));
	}

	private String path(String contact) {
		return "/api/accounts/" + this.account + "/contacts/" + contact;
	}

	private String contact() {
		return this.staff.post("/api/contacts", Map.of("givenName", "Chosen " + System.nanoTime()))
			.expect(201)
			.at("/id");
	}

}
