package io.liaison.contacts.account.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.ToldLogins;
import io.liaison.contacts.account.AccountOwner;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ContactsTest
class OwnerRuleTests {

	private static final String[] PERMISSIONS = { "accounts.read", "accounts.manage", "contacts.read",
			"contacts.manage", "roles.read", "imports.run", "access.read", "access.manage", "tickets.open",
			"tickets.read-all", "tickets.answer", "notifications.read", "operations.manage", "changes.approve",
			"roles.manage", "terms.publish", "access.view-as", "actions.mint", "access.factor-reset",
			"contacts.erase" };

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

	private AccountOwner first;

	private Api owner;

	@BeforeEach
	void signIn() {
		this.first = this.accounts.get(Provider.ACCOUNT_ID).owner();
		this.owner = this.api
			.as(this.tokens.of(Tokens.caller(Side.PROVIDER, this.first.contactId(), "provider-account", PERMISSIONS)));
		canSignIn(this.first.contactId(), this.first.emailId());
	}

	@Test
	void theLastOwnerWhoCanSignInIsNeitherUnlinkedNorDemotedNorLeftWithoutTheAddress() {
		String second = another("second");
		String link = link(this.first.contactId());
		Api changing = this.owner.ifMatch(this.owner.get(link).etag());
		assertThat(changing.delete(link).expect(409).problem()).isEqualTo("last-owner");
		assertThat(changing.put(link, Map.of("roles", List.of("provider.staff"))).expect(409).problem())
			.isEqualTo("last-owner");
		String person = "/api/contacts/" + this.first.contactId();
		Api editing = this.owner.ifMatch(this.owner.get(person).etag());
		assertThat(editing.patch(person, Map.of("emails", List.of())).expect(409).problem()).isEqualTo("last-owner");

		canSignIn(second, "another");
		demote(second);
		tell(this.first.contactId(), this.first.emailId(), false, null);
		await(this.first.contactId(), LoginStatus.NOT_ACTIVATED);
		unlink(second);
	}

	@Test
	void anOwnerWhoseLoginEndsIsNotOneWhoStays() {
		String second = another("ending");
		tell(second, "another", true, Instant.now().plus(Duration.ofDays(1)));
		await(second, LoginStatus.ACTIVATED);
		String link = link(this.first.contactId());
		assertThat(this.owner.ifMatch(this.owner.get(link).etag()).delete(link).expect(409).problem())
			.isEqualTo("last-owner");
		unlink(second);
	}

	@Test
	@Behaviour("C3")
	void theLastOwnerWhoCanSignInIsNotTakenOutOfUse() {
		String person = "/api/contacts/" + this.first.contactId();
		assertThat(this.owner.post(person + "/deactivation", Map.of()).expect(409).problem()).isEqualTo("last-owner");
		String second = another("spare");
		Api other = this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, second, "provider-account", PERMISSIONS)));
		assertThat(other.post("/api/erasures", Map.of("contactId", this.first.contactId(), "reason", "PERSON_ASKED"))
			.expect(409)
			.problem()).isEqualTo("last-owner");
		canSignIn(second, "another");
		this.owner.post("/api/contacts/" + second + "/deactivation", Map.of()).expect(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !this.accounts.get(Provider.ACCOUNT_ID).link(second).orElseThrow().active());
		assertThat(this.owner.post(person + "/deactivation", Map.of()).expect(409).problem()).isEqualTo("last-owner");
		unlink(second);
	}

	private String another(String name) {
		String id = this.owner
			.post("/api/contacts", Map.of("givenName", name, "emails", List.of(name + "@owners.example")))
			.expect(201)
			.at("/id");
		this.owner.put(link(id), Map.of("roles", List.of("provider.owner"))).expect(201);
		return id;
	}

	private void demote(String contactId) {
		this.owner.ifMatch(this.owner.get(link(contactId)).etag())
			.put(link(contactId), Map.of("roles", List.of("provider.staff")))
			.expect(200);
	}

	private void unlink(String contactId) {
		this.owner.ifMatch(this.owner.get(link(contactId)).etag()).delete(link(contactId)).expect(204);
	}

	private void canSignIn(String contactId, String emailId) {
		tell(contactId, emailId, true, null);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !this.logins.lasting(Provider.ACCOUNT_ID, List.of(contactId)).isEmpty());
	}

	private void await(String contactId, LoginStatus status) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.logins.of(Provider.ACCOUNT_ID, List.of(contactId)) == status);
	}

	private void tell(String contactId, String emailId, boolean login, @Nullable Instant until) {
		ToldLogins.tell(this.events, contactId, emailId, login, until);
	}

	private static String link(String contactId) {
		return "/api/accounts/" + Provider.ACCOUNT_ID + "/contacts/" + contactId;
	}

}
