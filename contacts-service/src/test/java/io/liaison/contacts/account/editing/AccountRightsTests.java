package io.liaison.contacts.account.editing;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which changes make tokens that were made before them too old.
 */
@ContactsTest
class AccountRightsTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api staff;

	private String account;

	private String path;

	@BeforeEach
	void linkSomebody() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
		String name = "Rights " + System.nanoTime();
		this.account = this.staff.post("/api/accounts", Map.of("name", name, "programme", "LICENCE"))
			.expect(201)
			.at("/id");
		String contact = this.staff
			.post("/api/contacts", Map.of("givenName", name, "emails", List.of(System.nanoTime() + "@rights.example")))
			.expect(201)
			.at("/id");
		this.path = "/api/accounts/" + this.account + "/contacts/" + contact;
		this.staff.put(this.path, Map.of("roles", List.of("licence.primary-admin"))).expect(201);
	}

	@Test
	void aRoleThatIsTakenAwayEndsEarlierTokens() {
		link("licence.alternate-admin");
		awaitRevoked(3);
	}

	@Test
	void aRoleThatIsGivenEndsNone() {
		link("licence.primary-admin", "licence.alternate-admin");
		patch("active", false);
		awaitRevoked(4);
	}

	@Test
	void anAccountTakenOutOfUseEndsEarlierTokensAndItsReturnEndsNone() {
		patch("active", false);
		patch("active", true);
		link("licence.alternate-admin");
		awaitRevoked(3, 5);
	}

	@Test
	void aNewNameEndsNone() {
		patch("name", "Renamed");
		patch("active", false);
		awaitRevoked(4);
	}

	/** The last of them is made last, so none is missed. */
	private void awaitRevoked(long... sequences) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.events.of("access.session.v1", this.account))
				.extracting((event) -> event.data().at("/atLeast").asLong())
				.containsExactly(Arrays.stream(sequences).boxed().toArray(Long[]::new)));
	}

	private void link(String... roles) {
		this.staff.ifMatch(this.staff.get(this.path).etag())
			.put(this.path, Map.of("roles", List.of(roles)))
			.expect(200);
	}

	private void patch(String member, Object value) {
		String resource = "/api/accounts/" + this.account;
		this.staff.ifMatch(this.staff.get(resource).etag())
			.patch(resource, new HashMap<>(Map.of(member, value)))
			.expect(200);
	}

}
