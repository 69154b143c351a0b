package io.liaison.contacts.changeset;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static io.liaison.contacts.changeset.AManagedCustomer.add;
import static io.liaison.contacts.changeset.AManagedCustomer.one;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever may not decide about somebody's roles does not decide by which addresses they
 * are reached and sign in, either.
 */
@ContactsTest
class ReaddressingTests {

	private static final String SECONDARY = "managed.secondary-authority";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private AManagedCustomer it;

	private String primary;

	private String second;

	private Api secondary;

	@BeforeEach
	void twoAuthorities() {
		this.it = new AManagedCustomer(this.api, this.tokens, "MANAGED");
		this.primary = this.it.manager;
		this.it.linked("Rep", "managed.report-recipient", "managed.invoice-contact");
		this.second = this.it.linked("Second", SECONDARY);
		this.secondary = this.it.customer(this.second);
	}

	@Test
	@Behaviour({ "S4", "C13" })
	void nobodyGivesOrTakesAddressesOfWhoeverIsAboveThem() {
		String own = one(this.it.roster(), "Mana Ger").at("/emails/0/emailId").asString();
		Object more = Map.of("type", "add-address", "contactId", this.primary, "address", fresh());
		Object less = Map.of("type", "remove-address", "contactId", this.primary, "emailId", own);
		Object other = Map.of("type", "replace-address", "contactId", this.primary, "emailId", own, "address", fresh());
		for (Object operation : List.of(more, less, other)) {
			assertThat(this.it.request(this.secondary, operation).status()).isEqualTo(403);
			assertThat(this.it.preview(this.secondary, operation).status()).isEqualTo(403);
		}
		assertThat(this.it.request(this.secondary, more, less).status()).isEqualTo(403);
		assertThat(one(this.it.roster(), "Mana Ger").at("/emails/0/emailId").asString()).isEqualTo(own);
		this.it.request(this.it.customer, more).expect(201);
	}

	@Test
	@Behaviour({ "S4", "C3" })
	void norOfTheirPlaceWhileItIsOutOfUse() {
		this.it.staff.post("/api/contacts/" + this.primary + "/deactivation", Map.of()).expect(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !one(this.it.roster(), "Mana Ger").at("/active").asBoolean());
		// with a token made since the account's rights shrank
		Api since = this.api.as(this.tokens.of(
				Tokens.caller(Side.CUSTOMER, this.second, this.it.account, "contacts.read", "contacts.manage"),
				Map.of("ver", Map.of("a:" + this.it.account, Long.MAX_VALUE))));
		assertThat(this.it.request(since, setRoles(this.primary)).status()).isEqualTo(403);
		assertThat(this.it.request(since, remove(this.primary)).status()).isEqualTo(403);
		assertThat(this.it.roles(this.primary)).containsExactly("managed.primary-authority");
	}

	@Test
	@Behaviour("D5")
	void whoeverIsDescribedIsSomebodyNewWhateverIdIsNamed() {
		String stranger = this.it.contact("Stran", "Ger");
		Map<String, Object> named = new HashMap<>(add("Nova", fresh()));
		for (String id : List.of(stranger, this.primary, "person@of.example")) {
			named.put("contactId", id);
			named.put("person", Map.of("givenName", "Nova", "emails", List.of(fresh())));
			this.it.request(this.secondary, named).expect(201);
		}
		JsonNode roster = this.it.roster();
		assertThat(roster.valueStream().map((each) -> each.at("/contactId").asString()))
			.doesNotContain(stranger, "person@of.example")
			.hasSize(6);
		assertThat(one(roster, "Mana Ger").at("/emails")).hasSize(1);
	}

	private static String fresh() {
		return "fresh" + System.nanoTime() + "@changes.example";
	}

}
