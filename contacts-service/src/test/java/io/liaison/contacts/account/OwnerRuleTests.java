package io.liaison.contacts.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ContactsTest
class OwnerRuleTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private LoginStatuses logins;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Test
	void theLastOwnerWhoCanSignInIsNeitherUnlinkedNorDemotedNorLeftWithoutTheAddress() {
		AccountOwner first = this.accounts.get(Provider.ACCOUNT_ID).owner();
		Api owner = this.api.as(this.tokens
			.of(Tokens.caller(Side.PROVIDER, first.contactId(), "provider-account", "accounts.read", "accounts.manage",
					"contacts.read", "contacts.manage", "roles.read", "imports.run", "access.read", "access.manage",
					"tickets.open", "tickets.read-all", "tickets.answer", "notifications.read", "operations.manage")));
		canSignIn(first.contactId(), 1, first.emailId(), true);
		String second = owner
			.post("/api/contacts", Map.of("givenName", "Second", "emails", List.of("second@owners.example")))
			.expect(201)
			.at("/id");
		owner.put(link(second), Map.of("roles", List.of("provider.owner"))).expect(201);

		Api changing = owner.ifMatch(owner.get(link(first.contactId())).etag());
		assertThat(changing.delete(link(first.contactId())).expect(409).problem()).isEqualTo("last-owner");
		assertThat(
				changing.put(link(first.contactId()), Map.of("roles", List.of("provider.staff"))).expect(409).problem())
			.isEqualTo("last-owner");
		String person = "/api/contacts/" + first.contactId();
		Api editing = owner.ifMatch(owner.get(person).etag());
		assertThat(editing.patch(person, Map.of("emails", List.of())).expect(409).problem()).isEqualTo("last-owner");

		canSignIn(second, 1, "another", true);
		owner.ifMatch(owner.get(link(second)).etag())
			.put(link(second), Map.of("roles", List.of("provider.staff")))
			.expect(200);
		canSignIn(first.contactId(), 2, first.emailId(), false);
		owner.ifMatch(owner.get(link(second)).etag()).delete(link(second)).expect(204);
	}

	private void canSignIn(String contactId, long sequence, String emailId, boolean login) {
		this.events.publish("access.contact-access.v1", "io.liaison.access.grant-changed.v1", contactId, sequence,
				Map.of("contactAccess",
						Map.of("contactId", contactId, "grants", List.of(Map.of("accountId", Provider.ACCOUNT_ID,
								"emailId", emailId, "login", login, "signatory", false, "activated", login))),
						"changed", List.of()));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.logins.usable(Provider.ACCOUNT_ID, List.of(contactId)).isEmpty() != login);
	}

	private static String link(String contactId) {
		return "/api/accounts/" + Provider.ACCOUNT_ID + "/contacts/" + contactId;
	}

}
