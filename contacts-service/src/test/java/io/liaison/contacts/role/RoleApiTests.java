package io.liaison.contacts.role;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class RoleApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Accounts accounts;

	private Caller caller;

	private Api owner;

	@BeforeEach
	void signIn() throws IOException {
		String[] all = RoleSeed.shipped().roles().getFirst().permissions().toArray(String[]::new);
		String contact = this.accounts.get(Provider.ACCOUNT_ID).owner().contactId();
		this.caller = Tokens.caller(Side.PROVIDER, contact, "provider-account", all);
		this.owner = this.api.as(this.tokens.of(this.caller));
	}

	@Test
	@Behaviour({ "C4", "Q13" })
	void theProviderDefinesARoleAndChangesIt() {
		Answer made = define(Map.of("audience", "Whoever pays.", "rank", 2, "maxHolders", 3));
		String path = made.header("Location");
		assertThat(this.owner.get(path).expect(200).json()).isEqualTo(made.json());
		assertThat(made.at("/audience")).isEqualTo("Whoever pays.");
		assertThat(this.owner.patch(path, Map.of("rank", 3)).status()).isEqualTo(428);
		Answer changed = this.owner.ifMatch(made.etag())
			.patch(path, "{\"rank\":null,\"permissions\":[\"accounts.read\"],\"audience\":null}")
			.expect(200);
		assertThat(changed.json().at("/rank").isNull()).isTrue();
		assertThat(changed.json().at("/maxHolders").asInt()).isEqualTo(3);
		assertThat(this.owner.ifMatch(made.etag()).patch(path, Map.of("rank", 3)).status()).isEqualTo(412);
		assertThat(this.owner.ifMatch(changed.etag()).patch(path, Map.of("side", "PROVIDER")).at("/errors/0/pointer"))
			.isEqualTo("/side");
		ContractSchemas.check(this.events.await("contacts.role.v1",
				(event) -> event.subject().equals(made.at("/id")) && event.sequence() == 2));
	}

	@Test
	@Behaviour({ "D16", "Q13" })
	void aRoleOfPurchasersTellsWhatItIsForAtCustomers() {
		Answer made = this.owner
			.post("/api/roles", Map.of("name", "Payer " + System.nanoTime(), "side", "PURCHASER", "scope", "PAYMENTS"))
			.expect(201);
		assertThat(made.at("/scope")).isEqualTo("PAYMENTS");
		Answer renamed = this.owner.ifMatch(made.etag()).patch(made.header("Location"), Map.of("rank", 3)).expect(200);
		assertThat(renamed.at("/scope")).isEqualTo("PAYMENTS");
		assertThat(define(Map.of()).at("/scope")).isEmpty();
	}

	@Test
	void theSameKeyDefinesOneRole() {
		Api keyed = this.owner.idempotencyKey("role-" + System.nanoTime());
		Map<String, Object> body = Map.of("name", "Key " + System.nanoTime(), "side", "PURCHASER");
		String first = keyed.post("/api/roles", body).expect(201).at("/id");
		assertThat(keyed.post("/api/roles", body).expect(201).at("/id")).isEqualTo(first);
	}

	@Test
	@Behaviour("C4")
	void whatIsWrongIsNamedTogether() {
		Answer refused = this.owner
			.post("/api/roles",
					Map.of("name", "Wrong", "side", "CUSTOMER", "programme", "LICENCE", "minHolders", 2, "maxHolders",
							1, "permissions", List.of("accounts.manage"), "grants", List.of("provider.owner")))
			.expect(400);
		List<String> pointers = new ArrayList<>();
		refused.json().at("/errors").forEach((error) -> pointers.add(error.at("/pointer").asString()));
		assertThat(pointers).containsExactly("/minHolders", "/permissions/0", "/grants/0");
	}

	@Test
	@Behaviour({ "Q14", "Q16" })
	void requiredRolesStandFirstThenThoseWithAuthority() {
		List<String> ids = this.owner.get("/api/roles")
			.expect(200)
			.json()
			.at("/items")
			.valueStream()
			.map((role) -> role.at("/id").asString())
			.toList();
		assertThat(ids).containsSubsequence("service-portal.management", "provider.owner", "managed.invoice-contact",
				"managed.report-recipient", "licence.primary-admin", "licence.alternate-admin", "practice.client",
				"member");
	}

	@Test
	@Behaviour("D25")
	void onlyTheProvidersStaffHandOutRightsAndNoMoreThanTheyHave() {
		Answer made = define(Map.of());
		Map<String, Object> more = Map.of("permissions", List.of("contacts.manage"));
		Api staff = this.api.as(this.tokens.staff("roles.manage", "tickets.open"));
		assertThat(staff.ifMatch(made.etag()).patch(made.header("Location"), more).status()).isEqualTo(403);
		Api customer = this.api.as(this.tokens.customer("a", "c", "roles.manage", "contacts.manage"));
		assertThat(customer.ifMatch(made.etag()).patch(made.header("Location"), more).status()).isEqualTo(403);
		assertThat(customer.post("/api/roles", Map.of("name", "Mine", "side", "CUSTOMER")).status()).isEqualTo(403);
		// whose token says owner and whose place in the roster does not
		Api pretender = this.api.as(this.tokens.staff("roles.manage"));
		assertThat(pretender
			.post("/api/roles", Map.of("name", "Up", "side", "PROVIDER", "grants", List.of("provider.technician")))
			.status()).isEqualTo(403);
		this.owner.ifMatch(made.etag()).patch(made.header("Location"), more).expect(200);
	}

	@Test
	@Behaviour("D25")
	void theOwnersRoleKeepsWhatItNeeds() {
		String path = "/api/roles/provider.owner";
		Api owner = this.owner.ifMatch(this.owner.get(path).etag());
		assertThat(owner.patch(path, Map.of("minHolders", 0)).expect(409).problem()).isEqualTo("role-needed");
		assertThat(owner.patch(path, Map.of("permissions", List.of("roles.manage"))).expect(409).at("/detail"))
			.contains("operations.manage");
	}

	@Test
	void permissionsThatAreTakenEndTokensThatWereMadeBefore() {
		Answer made = define(Map.of("permissions", List.of("accounts.read", "contacts.read")));
		Answer more = patch(made, Map.of("permissions", List.of("accounts.read", "contacts.read", "access.read")));
		Answer less = patch(more, Map.of("permissions", List.of("access.read")));
		patch(less, Map.of("permissions", List.of()));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.events.of("access.session.v1", made.at("/id")))
				.extracting((event) -> event.data().at("/kind").asString() + event.data().at("/atLeast").asLong())
				.containsExactly("role3", "role4"));
	}

	/** RFC 9470: whoever holds the role may do more from then on. */
	@Test
	@Behaviour("D25")
	void aSignInOfLongAgoChangesNoRole() {
		Answer made = define(Map.of());
		String path = made.header("Location");
		Map<String, Object> more = Map.of("permissions", List.of("contacts.manage"));
		Answer refused = signedIn(Duration.ofMinutes(16)).ifMatch(made.etag()).patch(path, more);
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.problem()).isEqualTo("insufficient-user-authentication");
		assertThat(refused.header("WWW-Authenticate")).contains("insufficient_user_authentication");
		assertThat(this.owner.get(path).expect(200).json()).isEqualTo(made.json());
		signedIn(Duration.ofMinutes(14)).ifMatch(made.etag()).patch(path, more).expect(200);
	}

	private Api signedIn(Duration ago) {
		return this.api
			.as(this.tokens.of(this.caller, Map.of("acr", "aal2", "auth_time", Date.from(Instant.now().minus(ago)))));
	}

	private Answer define(Map<String, Object> more) {
		Map<String, Object> body = new java.util.HashMap<>(more);
		body.put("name", "Payer " + System.nanoTime());
		body.put("side", "PURCHASER");
		return this.owner.post("/api/roles", body).expect(201);
	}

	private Answer patch(Answer before, Map<String, Object> patch) {
		return this.owner.ifMatch(before.etag()).patch("/api/roles/" + before.at("/id"), patch).expect(200);
	}

}
