package io.liaison.contacts.changeset;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.add;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * RFC 9470: before a login is given, moved or may do more, whoever has a second factor
 * shows it once more.
 */
@ContactsTest
class StepUpTests {

	private static final String FINANCIAL = "service-portal.financial";

	private static final Duration LONG = Duration.ofMinutes(16);

	private static final Duration SHORT = Duration.ofMinutes(14);

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private AManagedCustomer it;

	private String tech;

	@BeforeEach
	void somebodyActsForAnAccount() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
		this.tech = this.it.linked("Tech", TECHNICAL);
	}

	@Test
	@Behaviour({ "C6", "Q31" })
	void aSignInOfLongAgoInvitesNobodyAtOnce() {
		String email = "invited" + System.nanoTime() + "@changes.example";
		requireStepUp(this.it.request(staff(LONG), add("Invited", email, TECHNICAL)));
		assertThat(this.it.roster()).hasSize(2);
		this.it.request(staff(SHORT), add("Invited", email, TECHNICAL)).expect(201);
	}

	@Test
	@Behaviour("C13")
	void norDoesItMoveALoginToAnotherMailbox() {
		String old = AManagedCustomer.one(this.it.roster(), "Tech Inked").at("/emails/0/emailId").asString();
		Map<String, Object> moved = Map.of("type", "replace-address", "contactId", this.tech, "emailId", old,
				"address", "moved" + System.nanoTime() + "@changes.example");
		requireStepUp(this.it.request(staff(LONG), moved));
		String contact = "/api/contacts/" + this.tech;
		Map<String, Object> replaced = Map.of("emails", List.of("stolen" + System.nanoTime() + "@changes.example"));
		String etag = this.it.staff.get(contact).expect(200).etag();
		requireStepUp(staff(LONG).ifMatch(etag).patch(contact, replaced));
		staff(SHORT).ifMatch(etag).patch(contact, replaced).expect(200);
	}

	@Test
	@Behaviour("C6")
	void norDoesItLetAnybodyDoMore() {
		requireStepUp(this.it.request(staff(LONG), setRoles(this.tech, TECHNICAL, FINANCIAL)));
		String link = "/api/accounts/" + this.it.account + "/contacts/" + this.tech;
		String etag = this.it.staff.get(link).expect(200).etag();
		Map<String, Object> more = Map.of("roles", List.of(TECHNICAL, FINANCIAL));
		requireStepUp(staff(LONG).ifMatch(etag).put(link, more));
		assertThat(this.it.roles(this.tech)).containsExactly(TECHNICAL);
		staff(SHORT).ifMatch(etag).put(link, more).expect(200);
	}

	@Test
	@Behaviour("C6")
	void whatGivesNothingIsDoneByAnySignIn() {
		this.it.request(staff(LONG), details(this.tech, Map.of("title", "Lead"))).expect(201);
		this.it.request(staff(LONG), setRoles(this.tech)).expect(201);
		this.it.request(staff(LONG), remove(this.tech)).expect(201);
	}

	@Test
	@Behaviour("C6")
	void whatIsOnlyAskedForNeedsItWhenItIsApproved() {
		Api manager = signedIn(Side.CUSTOMER, this.it.manager, this.it.account, LONG);
		String id = this.it.request(manager, setRoles(this.tech, FINANCIAL)).expect(201).at("/id");
		requireStepUp(this.it.decide(staff(LONG), id, "approval"));
		this.it.decide(staff(SHORT), id, "approval").expect(200);
	}

	@Test
	void whatWasDoneAnswersAsBeforeUnderItsKey() {
		String first = this.it.request(staff(SHORT).idempotencyKey("more"), setRoles(this.tech, FINANCIAL))
			.expect(201)
			.at("/id");
		assertThat(this.it.request(staff(LONG).idempotencyKey("more"), setRoles(this.tech, FINANCIAL))
			.expect(201)
			.at("/id")).isEqualTo(first);
	}

	private static void requireStepUp(Answer answer) {
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.problem()).isEqualTo("insufficient-user-authentication");
	}

	private Api staff(Duration ago) {
		return signedIn(Side.PROVIDER, "staff-contact", "provider-account", ago);
	}

	private Api signedIn(Side side, String contactId, String accountId, Duration ago) {
		return this.api.as(this.tokens.of(
				Tokens.caller(side, contactId, accountId, "contacts.read", "contacts.manage", "changes.approve"),
				Map.of("acr", "aal2", "auth_time", Date.from(Instant.now().minus(ago)))));
	}

}
