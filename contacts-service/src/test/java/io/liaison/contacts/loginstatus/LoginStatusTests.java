package io.liaison.contacts.loginstatus;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class LoginStatusTests {

	private static final String TOPIC = "access.contact-access.v1";

	private static final String TYPE = "io.liaison.access.grant-changed.v1";

	@Autowired
	private LoginStatuses statuses;

	@Autowired
	private Events events;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Test
	@Behaviour({ "C1", "T39", "T40", "T41" })
	void anAccountIsActivatedByOneWhoCanSignInAndPendingByOneWhoMay() {
		assertThat(this.statuses.of("a1", List.of("ls1"))).isEqualTo(LoginStatus.NOT_ACTIVATED);
		tell("ls1", 1, grant("a1", true, false));
		await("a1", "ls1", LoginStatus.PENDING_ACTIVATION);
		tell("ls1", 2, grant("a1", true, true), grant("a2", true, false));
		await("a1", "ls1", LoginStatus.ACTIVATED);
		assertThat(this.statuses.of("a2", List.of("ls1"))).isEqualTo(LoginStatus.PENDING_ACTIVATION);
		tell("ls1", 3, grant("a1", false, true));
		await("a1", "ls1", LoginStatus.NOT_ACTIVATED);
	}

	@Test
	@Behaviour("T40")
	void theAccountTellsItsStatus() {
		Api staff = this.api.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.manage"));
		String account = staff.post("/api/accounts", Map.of("name", "Status Ltd")).expect(201).at("/id");
		String contact = staff.post("/api/contacts", Map.of("givenName", "Sta", "familyName", "Tus"))
			.expect(201)
			.at("/id");
		staff.put("/api/accounts/" + account + "/contacts/" + contact, Map.of("roles", List.of())).expect(201);
		tell(contact, 1, grant(account, true, false));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> staff.get("/api/accounts/" + account).at("/loginStatus").equals("PENDING_ACTIVATION"));
		assertThat(staff.get("/api/accounts?query=status").at("/items/0/loginStatus")).isEqualTo("PENDING_ACTIVATION");
	}

	@Test
	void anEventOutOfOrderOrTwiceIsOld() {
		tell("ls2", 5, grant("a1", true, true));
		tell("ls2", 5, grant("a1", true, true));
		tell("ls2", 4, grant("a1", false, false));
		tell("ls3", 1, grant("a1", true, false));
		await("a1", "ls3", LoginStatus.PENDING_ACTIVATION);
		await("a1", "ls2", LoginStatus.ACTIVATED);
		tell("ls2", 6, grant("a1", true, false));
		await("a1", "ls2", LoginStatus.PENDING_ACTIVATION);
	}

	@Test
	void poisonIsParkedAndLaterEventsFlow() {
		this.events.publish(TOPIC, TYPE, "ls4", 1, "{\"contactAccess\":{\"grants\":\"none\"}}");
		this.events.publish(TOPIC, TYPE, "ls5", 1, "{}");
		tell("ls4", 2, grant("a1", true, true));
		await("a1", "ls4", LoginStatus.ACTIVATED);
		Api operator = this.api.as(this.tokens.staff("operations.manage"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(operator.get("/api/operations/contacts/parked-events").expect(200).text())
				.contains("ls4", "ls5"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "login-granted", "login-revoked", "invitation-issued", "access-activated", "grant-changed" })
	void theProducersExamplesAreUnderstood(String type) {
		String full = "io.liaison.access." + type + ".v1";
		String example = ContractSchemas.example(full);
		String contact = "example-" + type;
		var data = JsonMapper.shared().readTree(example);
		String account = data.at("/contactAccess/grants/0/accountId").asString();
		boolean login = data.at("/contactAccess/grants/0/login").asBoolean();
		boolean activated = data.at("/contactAccess/grants/0/activated").asBoolean();
		this.events.publish(TOPIC, full, contact, 1, example);
		await(account, contact, !login ? LoginStatus.NOT_ACTIVATED
				: activated ? LoginStatus.ACTIVATED : LoginStatus.PENDING_ACTIVATION);
	}

	private void tell(String contactId, long sequence, Object... grants) {
		this.events.publish(TOPIC, TYPE, contactId, sequence, Map.of("contactAccess",
				Map.of("contactId", contactId, "grants", List.of(grants)), "changed", List.of()));
	}

	private void await(String account, String contact, LoginStatus status) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.statuses.of(account, List.of(contact)) == status);
	}

	private static Map<String, Object> grant(String account, boolean login, boolean activated) {
		return Map.of("accountId", account, "emailId", "e1", "login", login, "signatory", false, "activated", activated,
				"invitation", Map.of("state", "SENT", "version", 1));
	}

}
