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
 * Admins of customers try to get above themselves and into another account. Each request
 * is then made by somebody who may: it is the caller that is refused and not the request.
 */
@Order(3)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomerAttemptsTests {

	private static final String PRIMARY = "managed.primary-authority";

	private static final String SECONDARY = "managed.secondary-authority";

	private static final String[] REQUIRED = { "managed.report-recipient", "managed.invoice-contact" };

	private final People people;

	private final ApiClient owner;

	private final String north;

	private final String south;

	private final Insider pia;

	private final Insider sven;

	private final Insider leo;

	/**
	 * Dora is in both accounts: the north knows one of her addresses, the south another.
	 */
	private final String dora;

	private final Customer northDora;

	private final Customer southDora;

	CustomerAttemptsTests(Liaison liaison) {
		this.people = People.of(liaison);
		this.owner = liaison.owner().api();
		this.north = this.people.owner().createAccount("North Yard", "MANAGED");
		this.south = this.people.owner().createAccount("South Yard", "LICENCE");
		this.pia = this.people.insider(this.north, "Pia", PRIMARY, REQUIRED[0], REQUIRED[1]);
		this.sven = this.people.insider(this.north, "Sven", SECONDARY);
		this.leo = this.people.insider(this.south, "Leo", "licence.primary-admin");
		this.dora = this.people.contact("Dora");
		this.people.owner().link(this.north, this.dora, "managed.report-recipient").expect(201);
		this.northDora = this.people.owner().customer(this.north, People.address("Dora"));
		this.people.link(this.north, this.dora, List.of(this.northDora.emailId()), "managed.report-recipient");
		String other = this.people.owner().customer(this.north, People.address("Dora.Other")).emailId();
		this.southDora = new Customer(this.south, this.dora, other, People.address("Dora.Other"));
		this.owner
			.put("/api/accounts/" + this.south + "/contacts/" + this.dora,
					Map.of("roles", List.of("licence.alternate-admin"), "emailId", other))
			.expect(201);
		this.people.link(this.south, this.dora, List.of(other), "licence.alternate-admin");
		this.people.owner().grant(this.northDora);
		this.people.owner().login(this.southDora, true);
	}

	@Test
	@Order(1)
	@Behaviour("T4")
	void anAccountsAdminReachesNothingOfAnother() {
		String account = "/api/accounts/" + this.south;
		String link = account + "/contacts/" + this.dora;
		String grant = this.southDora.grantPath();
		List<Attempt> foreign = List.of(Attempt.get(account), Attempt.get(link), Attempt.get(link + "/profile"),
				Attempt.get(account + "/grants"), Attempt.get(grant),
				Attempt.patch(this.owner, link + "/profile", Map.of("title", "Somebody else's")),
				Attempt.patch(this.owner, link + "/profile", Map.of("emailIds", List.of(this.southDora.emailId()))),
				Attempt.post(grant + "/invitations", Map.of("message", "Come to us")),
				Attempt.patch(this.owner, grant, Map.of("signatory", true)),
				Attempt.patch(this.owner, grant, Map.of("login", false)),
				Attempt.patch(this.owner, grant, Map.of("login", true)),
				Attempt.put(this.owner, link, Map.of("roles", List.of())), Attempt.delete(this.owner, link));
		List<JsonNode> before = this.people.record(this.south, this.dora);
		for (ApiClient stranger : List.of(this.pia.api(), this.sven.api())) {
			foreign.forEach((attempt) -> attempt.refusedTo(stranger));
			assertThat(this.people.record(this.south, this.dora)).isEqualTo(before);
		}
		foreign.subList(0, foreign.size() - 1).forEach((attempt) -> attempt.allowedTo(this.leo.api()));
		// a licensee's admin asks for a removal (C6)
		foreign.getLast().meets(this.leo.api(), 409);
		foreign.getLast().allowedTo(this.owner);
	}

	@Test
	@Order(2)
	@Behaviour("T4")
	void throughTheOwnAccountNobodyElsesAddressesAreReached() {
		String ours = "/api/accounts/" + this.north;
		Customer throughOurs = new Customer(this.north, this.dora, this.southDora.emailId(), this.southDora.address());
		List<JsonNode> before = this.people.record(this.north, this.dora);
		grantAttempts(throughOurs).forEach((attempt) -> attempt.refusedTo(this.pia.api()));
		Attempt.put(this.owner, ours + "/contacts/" + this.leo.contact().contactId(), Map.of("roles", List.of()))
			.refusedTo(this.pia.api());
		Attempt
			.put(this.owner, ours + "/contacts/" + this.dora,
					Map.of("roles", List.of("managed.report-recipient"), "emailId", this.southDora.emailId()))
			.meets(this.pia.api(), 400);
		Attempt
			.patch(this.owner, ours + "/contacts/" + this.dora + "/profile",
					Map.of("emailIds", List.of(this.northDora.emailId(), this.southDora.emailId())))
			.meets(this.pia.api(), 400);
		assertThat(this.people.record(this.north, this.dora)).isEqualTo(before);
		for (String path : List.of(ours, ours + "/contacts/" + this.dora, ours + "/contacts/" + this.dora + "/profile",
				ours + "/grants")) {
			assertThat(this.pia.api().get(path).expect(200).body()).contains(this.northDora.emailId())
				.doesNotContain(this.southDora.emailId(), this.southDora.address());
		}
		grantAttempts(this.northDora).forEach((attempt) -> attempt.allowedTo(this.pia.api()));
	}

	private List<Attempt> grantAttempts(Customer whose) {
		return List.of(Attempt.get(whose.grantPath()),
				Attempt.patch(this.owner, whose.grantPath(), Map.of("login", true)),
				Attempt.post(whose.grantPath() + "/invitations", Map.of()),
				Attempt.patch(this.owner, whose.grantPath(), Map.of("signatory", true)));
	}

	@Test
	@Order(3)
	@Behaviour("T4")
	void theListOfAllContactsIsTheProviders() {
		String contact = "/api/contacts/" + this.dora;
		List<Attempt> attempts = List.of(Attempt.get("/api/contacts?query=dora"), Attempt.get(contact),
				Attempt.get(contact + "/profiles"),
				Attempt.patch(this.owner, contact,
						Map.of("emails", List.of(People.address("Dora"), People.address("Pia.Other")))),
				Attempt.post("/api/contacts", Map.of("givenName", "Nobody", "familyName", "Known")),
				Attempt.put(this.owner, "/api/accounts/" + this.north + "/contacts/" + this.leo.contact().contactId(),
						Map.of("roles", List.of())));
		List<JsonNode> before = this.people.record(this.north, this.dora);
		attempts.forEach((attempt) -> attempt.refusedTo(this.pia.api()));
		assertThat(this.people.record(this.north, this.dora)).isEqualTo(before);
		attempts.forEach((attempt) -> attempt.allowedTo(this.owner));
	}

	@Test
	@Order(4)
	@Behaviour("S4")
	void nobodyMakesThemselvesSignatoryAndTheAdminAboveNamesTheOther() {
		List<JsonNode> before = this.people.record(this.north);
		for (Insider admin : List.of(this.pia, this.sven)) {
			Attempt.patch(this.owner, admin.contact().grantPath(), Map.of("signatory", true)).refusedTo(admin.api());
		}
		assertThat(this.people.record(this.north)).isEqualTo(before);
		Attempt.patch(this.owner, this.sven.contact().grantPath(), Map.of("signatory", true)).allowedTo(this.pia.api());
	}

	@Test
	@Order(5)
	@Behaviour({ "S4", "C5" })
	void anAdminBelowNeitherTakesTheRoleAboveNorPutsItOn() {
		List<Attempt> attempts = Stream
			.of(Attempt.put(this.owner, this.pia.link(), Map.of("roles", List.of(REQUIRED))),
					Attempt.put(this.owner, this.sven.link(), Map.of("roles", List.of(PRIMARY, SECONDARY))),
					Attempt.put(this.owner, this.sven.link(), Map.of("roles", List.of(PRIMARY))),
					Attempt.patch(this.owner, this.pia.contact().grantPath(), Map.of("login", false)),
					Attempt.delete(this.owner, this.pia.link()))
			.toList();
		List<JsonNode> before = this.people.record(this.north);
		attempts.forEach((attempt) -> attempt.refusedTo(this.sven.api()));
		assertThat(this.people.record(this.north)).isEqualTo(before);
		Attempt.put(this.owner, this.sven.link(), Map.of("roles", List.of(SECONDARY, REQUIRED[0], REQUIRED[1])))
			.allowedTo(this.pia.api());
		attempts.subList(0, 4).forEach((attempt) -> attempt.allowedTo(this.owner));
	}

}
