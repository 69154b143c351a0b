package io.liaison.systemtest.rights;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.rights.People.Insider;
import io.liaison.systemtest.web.ApiClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Staff who are no owner try to come by an owner's rights. Each request is then made by
 * an owner: it is the caller that is refused and not the request.
 */
@Order(3)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffAttemptsTests {

	private final People people;

	private final ApiClient owner;

	private final String provider;

	private final Customer first;

	private final Insider sid;

	/** Another owner, who has a second address without a login. */
	private final String otto;

	private final String login;

	private final String otherLogin;

	StaffAttemptsTests(Liaison liaison) {
		this.people = People.of(liaison);
		this.owner = liaison.owner().api();
		this.provider = this.owner.get("/api/me").expect(200).json().path("account").path("id").asString();
		this.first = this.people.owner().customer(this.provider, Liaison.OWNER);
		this.sid = this.people.insider(this.provider, "Sid", "provider.staff");
		this.otto = this.people.contact("Otto");
		this.people.owner().link(this.provider, this.otto, "provider.owner").expect(201);
		Customer used = this.people.owner().customer(this.provider, People.address("Otto"));
		Customer other = this.people.owner().customer(this.provider, People.address("Otto.Other"));
		this.people.link(this.provider, this.otto, List.of(used.emailId(), other.emailId()), "provider.owner");
		this.people.owner().login(used, true);
		this.people.owner().grant(other);
		this.login = used.grantPath();
		this.otherLogin = other.grantPath();
	}

	@Test
	@Order(1)
	@Behaviour("T6")
	void staffDoNotTouchAnOwnersLoginsAddressesAndPlace() {
		String contact = "/api/contacts/" + this.otto;
		String link = "/api/accounts/" + this.provider + contact.substring("/api".length());
		List<Attempt> attempts = List.of(Attempt.post(this.login + "/invitations", Map.of()),
				Attempt.patch(this.owner, this.otherLogin, Map.of("login", true)),
				Attempt.post(this.otherLogin + "/invitations", Map.of()),
				Attempt.patch(this.owner, this.login, Map.of("until", "2100-01-01T00:00:00Z")),
				Attempt.patch(this.owner, this.login, Map.of("login", false)),
				Attempt.patch(this.owner, contact,
						Map.of("emails", List.of(People.address("Otto"), People.address("Sid.Other")))),
				Attempt.patch(this.owner, link + "/profile", Map.of("title", "Former owner")),
				Attempt.put(this.owner, link, Map.of("roles", List.of("provider.staff"))),
				Attempt.delete(this.owner, link));
		List<JsonNode> before = this.people.record(this.provider, this.otto);
		attempts.forEach((attempt) -> attempt.refusedTo(this.sid.api()));
		assertThat(this.people.record(this.provider, this.otto)).isEqualTo(before);
		attempts.forEach((attempt) -> attempt.allowedTo(this.owner));
	}

	@Test
	@Order(2)
	@Behaviour("T6")
	void theFirstOwnerStaysWhoeverAsks() {
		List<JsonNode> before = this.people.record(this.provider, this.first.contactId());
		for (Attempt attempt : List.of(Attempt.patch(this.owner, this.first.grantPath(), Map.of("login", false)),
				Attempt.delete(this.owner, "/api/accounts/" + this.provider + "/contacts/" + this.first.contactId()))) {
			attempt.refusedTo(this.sid.api());
		}
		assertThat(this.people.record(this.provider, this.first.contactId())).isEqualTo(before);
		Insider tess = this.people.insider(this.provider, "Tess", "provider.staff");
		Attempt.patch(this.owner, tess.contact().grantPath(), Map.of("login", false)).allowedTo(this.sid.api());
		Attempt.delete(this.owner, tess.link()).allowedTo(this.sid.api());
	}

	@Test
	@Order(3)
	@Behaviour("T6")
	void staffPutNoRoleOnThemselves() {
		String customer = this.people.owner().createAccount("Self Service Ltd", "MANAGED");
		String there = "/api/accounts/" + customer + "/contacts/" + this.sid.contact().contactId();
		List<Attempt> attempts = Stream.concat(
				Stream.of("managed.report-recipient", "managed.primary-authority")
					.map((role) -> Attempt.put(this.owner, there, Map.of("roles", List.of(role)))),
				Stream.of(Attempt.put(this.owner, this.sid.link(),
						Map.of("roles", List.of("provider.staff", "provider.owner")))))
			.toList();
		List<JsonNode> accounts = this.people.record(customer, this.sid.contact().contactId());
		List<JsonNode> own = this.people.record(this.provider);
		attempts.forEach((attempt) -> attempt.refusedTo(this.sid.api()));
		assertThat(this.people.record(customer, this.sid.contact().contactId())).isEqualTo(accounts);
		assertThat(this.people.record(this.provider)).isEqualTo(own);
		attempts.forEach((attempt) -> attempt.allowedTo(this.owner));
	}

}
