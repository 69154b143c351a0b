package io.liaison.contacts.changeset;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A contact that does not remember a link that its account has: what is not allowed while
 * there is the link is as little allowed.
 */
@ContactsTest
class MissedLinkTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Roles roles;

	@Autowired
	private MongoOperations store;

	private AManagedCustomer it;

	private String shared;

	@BeforeEach
	void somebodyWhomTwoAccountsHave() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
		this.shared = this.it.linked("Shared", TECHNICAL);
	}

	@Test
	@Behaviour({ "D5", "S4" })
	void aCustomerNeitherRenamesStaffNorWhomAnotherCustomerHas() {
		String technician = this.it.linked("Technician", TECHNICAL);
		amongStaff(technician);
		AManagedCustomer.of(this.api, this.tokens).link(this.shared, TECHNICAL);
		for (String person : List.of(technician, this.shared)) {
			remembers(person, this.it.account);
			assertThat(this.it.preview(this.it.customer, details(person, Map.of("familyName", "Mine"))).expect(400)
				.at("/errors/0/pointer")).isEqualTo("/operations/0/details");
		}
	}

	@Test
	@Behaviour("C13")
	void anAddressThatStaffSignInWithStaysWhateverACustomerAsksFor() {
		amongStaff(this.shared);
		remembers(this.shared, this.it.account);
		String emailId = this.contacts.get(this.shared).currentEmails().getFirst().emailId();
		this.it.approve(this.it
			.request(this.it.customer, Map.of("type", "replace-address", "contactId", this.shared, "emailId", emailId,
					"address", "new" + System.nanoTime() + "@changes.example"))
			.expect(201)
			.at("/id")).expect(200);
		assertThat(this.contacts.get(this.shared).currentEmails()).extracting("emailId")
			.contains(emailId)
			.hasSize(2);
	}

	@Test
	@Behaviour("Q22")
	void whoIsRemovedAndErasedIsKeptWhereAnotherAccountHasThem() {
		AManagedCustomer other = AManagedCustomer.of(this.api, this.tokens);
		other.link(this.shared, TECHNICAL);
		remembers(this.shared, this.it.account);
		this.it.approve(this.it.request(this.it.customer, remove(this.shared)).expect(201).at("/id")).expect(200);
		assertThat(this.it.roles(this.shared)).isEmpty();
		assertThat(this.contacts.get(this.shared).isErased()).isFalse();
		assertThat(other.roles(this.shared)).containsExactly(TECHNICAL);
	}

	@Test
	@Behaviour("C3")
	void everyPlaceIsTakenOutOfUse() {
		AManagedCustomer other = AManagedCustomer.of(this.api, this.tokens);
		other.link(this.shared, TECHNICAL);
		remembers(this.shared, this.it.account);
		this.it.staff.post("/api/contacts/" + this.shared + "/deactivation", Map.of()).expect(202);
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !this.contacts.get(this.shared).active());
		assertThat(this.accounts.get(other.account).link(this.shared).orElseThrow().active()).isFalse();
	}

	private void amongStaff(String contact) {
		this.it
			.otherStaff(this.accounts.get(Provider.ACCOUNT_ID).owner().contactId(),
					this.roles.catalogue().permissions(List.of("provider.owner")).toArray(String[]::new))
			.put("/api/accounts/" + Provider.ACCOUNT_ID + "/contacts/" + contact,
					Map.of("roles", List.of("provider.technician")))
			.expect(201);
	}

	/** As an unlinking that stopped halfway can leave it, where a later linking came first. */
	private void remembers(String contact, String... accounts) {
		this.store.updateFirst(Query.query(Criteria.where("_id").is(contact)),
				new Update().set("state.accounts", List.of(accounts)), "contacts");
		assertThat(this.contacts.get(contact).accounts()).containsExactly(accounts);
	}

}
