package io.liaison.contacts.deactivation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.contact.Contacts;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class DeactivationApiTests {

	private static final String MANAGEMENT = "service-portal.management";

	private static final String ADMIN = "licence.primary-admin";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Deactivation deactivation;

	private Api staff;

	private String portal;

	private String licence;

	private String contact;

	@BeforeEach
	void linkSomebodyTwice() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
		this.portal = account("SERVICE_PORTAL");
		this.licence = account("LICENCE");
		this.contact = contact();
		link(this.portal, this.contact, MANAGEMENT).expect(201);
		link(this.licence, this.contact, ADMIN).expect(201);
	}

	@Test
	@Behaviour({ "C3", "S15", "D20" })
	void aPersonIsTakenOutOfUseAccountByAccountAndAnAccountThatMissesThemSaysSo() {
		assertThat(read(this.portal).at("/phase").asString()).isEqualTo("READY");
		JsonNode begun = this.staff.post(person() + "/deactivation", Map.of()).expect(202).json();
		assertThat(begun.at("/shallBeActive").asBoolean()).isFalse();
		awaitActive(false);
		assertThat(read(this.portal).at("/phase").asString()).isEqualTo("SETUP");
		assertThat(read(this.portal).at("/missingRoles/0").asString()).isEqualTo(MANAGEMENT);
		assertThat(read(this.portal).at("/contacts/0/active").asBoolean()).isFalse();
		assertThat(read(this.portal).at("/contacts/0/roles")).hasSize(2);
		Event told = this.events.await("contacts.account.v1",
				(event) -> event.subject().equals(this.licence) && event.sequence() == 3);
		ContractSchemas.check(told);
		assertThat(told.data().at("/account/links/0/active").asBoolean()).isFalse();
		assertThat(this.events.await("access.session.v1", (event) -> event.subject().equals(this.licence))
			.data()
			.at("/atLeast")
			.asLong()).isEqualTo(3);
		Event person = this.events.await("contacts.contact.v1",
				(event) -> event.subject().equals(this.contact) && event.sequence() == 2);
		ContractSchemas.check(person);
		assertThat(person.data().at("/contact/active").asBoolean()).isFalse();
	}

	@Test
	@Behaviour({ "C3", "C4" })
	void whoComesBackHasTheirPlacesAgainWhereThereIsRoom() {
		this.staff.post(person() + "/deactivation", Map.of()).expect(202);
		awaitActive(false);
		String successor = contact();
		link(this.licence, successor, ADMIN).expect(201);
		this.staff.post(person() + "/reactivation", Map.of()).expect(202);
		awaitActive(true);
		assertThat(read(this.portal).at("/phase").asString()).isEqualTo("READY");
		assertThat(read(this.licence).at("/contacts/0/active").asBoolean()).isFalse();
		this.staff.ifMatch("*").delete("/api/accounts/" + this.licence + "/contacts/" + successor).expect(204);
		this.staff.post(person() + "/reactivation", Map.of()).expect(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(read(this.licence).at("/contacts/0/active").asBoolean()).isTrue());
	}

	@Test
	@Behaviour("C3")
	void anotherChangeOfThePersonBringsNobodyBack() {
		this.staff.post(person() + "/deactivation", Map.of()).expect(202);
		awaitActive(false);
		this.staff.ifMatch(this.staff.get(person()).etag()).patch(person(), Map.of("familyName", "Other")).expect(200);
		assertThat(this.staff.get(person()).expect(200).json().at("/active").asBoolean()).isFalse();
		assertThat(link(account("LICENCE"), this.contact, ADMIN).expect(409).problem()).isEqualTo("contact-inactive");
		this.staff.post(person() + "/reactivation", Map.of()).expect(202);
		awaitActive(true);
		assertThat(read(this.portal).at("/contacts/0/active").asBoolean()).isTrue();
	}

	@Test
	@Behaviour("C3")
	void whatWasStoppedHalfwayGoesOn() {
		// as stored by one that ended before it put the work on the list
		this.contacts.change(this.contact, Command.random(),
				(it) -> it.shall(false, List.of(this.licence, this.portal)));
		AtomicInteger asked = new AtomicInteger();
		Claim lost = new Claim() {
			@Override
			public int attempt() {
				return 1;
			}

			@Override
			public boolean held() {
				return asked.incrementAndGet() == 1;
			}
		};
		assertThat(this.deactivation.perform(this.contact, lost)).isInstanceOf(Later.class);
		assertThat(this.contacts.get(this.contact).active()).isTrue();
		assertThat(List.of(read(this.portal).at("/contacts/0/active").asBoolean(),
				read(this.licence).at("/contacts/0/active").asBoolean()))
			.containsExactlyInAnyOrder(true, false);
		Claim held = new HeldClaim(2);
		assertThat(this.deactivation.perform(this.contact, held)).isEqualTo(Outcome.DONE);
		assertThat(this.contacts.get(this.contact).active()).isFalse();
		assertThat(this.contacts.get(this.contact).inactiveIn()).containsExactlyInAnyOrder(this.portal, this.licence);
		assertThat(this.deactivation.perform(this.contact, held)).isEqualTo(Outcome.DONE);
	}

	@Test
	void onlyTheProvidersStaffTakePeopleOutOfUse() {
		Api customer = this.api.as(this.tokens.customer(this.portal, this.contact, "contacts.manage"));
		assertThat(customer.post(person() + "/deactivation", Map.of()).status()).isEqualTo(403);
		assertThat(this.staff.post("/api/contacts/unknown/deactivation", Map.of()).status()).isEqualTo(404);
	}

	private void awaitActive(boolean active) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.staff.get(person()).expect(200).json().at("/active").asBoolean())
				.isEqualTo(active));
	}

	private JsonNode read(String account) {
		return this.staff.get("/api/accounts/" + account).expect(200).json();
	}

	private String person() {
		return "/api/contacts/" + this.contact;
	}

	private String account(String programme) {
		return this.staff.post("/api/accounts", Map.of("name", "Use " + System.nanoTime(), "programme", programme))
			.expect(201)
			.at("/id");
	}

	private String contact() {
		return this.staff.post("/api/contacts", Map.of("givenName", "Use " + System.nanoTime())).expect(201).at("/id");
	}

	private Api.Answer link(String account, String contact, String role) {
		return this.staff.put("/api/accounts/" + account + "/contacts/" + contact,
				new HashMap<>(Map.of("roles", List.of(role))));
	}

}
