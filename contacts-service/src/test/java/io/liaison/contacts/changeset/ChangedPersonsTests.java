package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/** What approved changes make of persons. */
@ContactsTest
class ChangedPersonsTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private AManagedCustomer it;

	@BeforeEach
	void anAccount() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
	}

	@Test
	@Behaviour({ "Q22", "D6" })
	void whoeverIsRemovedAndStandsNowhereElseIsErased() {
		String leaver = this.it.linked("Leaver", TECHNICAL);
		String id = this.it.request(this.it.customer, remove(leaver)).expect(201).at("/id");
		this.it.approve(id).expect(200);
		String left = this.it.staff.get("/api/contacts/" + leaver).text();
		assertThat(left).doesNotContain("Leaver").doesNotContain("@changes.example");
		Event last = this.events.await("contacts.contact.v1", "io.liaison.contacts.contact-changed.v1", leaver);
		ContractSchemas.check(last);
		assertThat(last.data().at("/contact").toString()).doesNotContain("Leaver", "changes.example");
		assertThat(last.data().at("/contact").has("givenName")).isFalse();
		// other services are told, as when staff erase
		ContractSchemas.check(this.events.await("contacts.erasure.v1",
				(event) -> event.data().at("/erasure/contactId").asString().equals(leaver)));
	}

	@Test
	@Behaviour({ "Q22", "D6" })
	void whoeverStandsElsewhereIsErasedHereAlone() {
		String leaver = this.it.linked("Leaver", TECHNICAL);
		AManagedCustomer other = AManagedCustomer.of(this.api, this.tokens);
		other.link(leaver, TECHNICAL);
		this.it.approve(this.it.request(this.it.customer, remove(leaver)).expect(201).at("/id")).expect(200);
		assertThat(AManagedCustomer.one(other.roster(), "Leaver Inked").at("/emails")).hasSize(1);
	}

	@Test
	@Behaviour("D6")
	void whoeverIsErasedBeforeAnApprovalHasNoPlaceAfterIt() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String known = this.it.contact("Known", "Elsewhere");
		String id = this.it.request(this.it.customer, setRoles(tech)).expect(201).at("/id");
		this.it.staff
			.post("/api/change-requests/" + id + "/amendment",
					Map.of("amendment", 0, "operations",
							List.of(Map.of("type", "add-contact", "contactId", known, "roles", List.of(TECHNICAL)))))
			.expect(200);
		String receipt = this.it.otherStaff("owner", "contacts.erase")
			.post("/api/erasures", Map.of("contactId", known, "reason", "PERSON_ASKED"))
			.expect(202)
			.header("Location");
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.it.otherStaff("owner", "contacts.erase").get(receipt).at("/state"))
				.isEqualTo("ERASED"));
		this.it.staff.post("/api/change-requests/" + id + "/approval", Map.of("amendment", 1)).expect(200);
		assertThat(this.it.staff.get("/api/accounts/" + this.it.account + "/contacts/" + known).status()).isEqualTo(404);
		assertThat(this.it.staff.get("/api/change-requests/" + id).at("/status")).isEqualTo("APPLIED");
	}

	@Test
	@Behaviour({ "T49", "C13" })
	void anAddressThatIsReplacedIsTheNewOneFromThenOn() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String old = AManagedCustomer.one(this.it.roster(), "Tech Inked").at("/emails/0/emailId").asString();
		String fresh = "fresh" + System.nanoTime() + "@changes.example";
		String id = this.it
			.request(this.it.customer,
					Map.of("type", "replace-address", "contactId", tech, "emailId", old, "address", fresh))
			.expect(201)
			.at("/id");
		this.it.approve(id).expect(200);
		JsonNode emails = AManagedCustomer.one(this.it.roster(), "Tech Inked").at("/emails");
		assertThat(emails).hasSize(1);
		assertThat(emails.at("/0/address").asString()).isEqualTo(fresh);
	}

}
