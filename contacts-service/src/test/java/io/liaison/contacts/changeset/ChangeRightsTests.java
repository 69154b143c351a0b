package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/** Who asks, decides and sees. */
@ContactsTest
class ChangeRightsTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private AManagedCustomer it;

	private String tech;

	private String id;

	@BeforeEach
	void aRequest() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
		this.tech = this.it.linked("Tech", TECHNICAL);
		this.id = this.it.request(this.it.customer, setRoles(this.tech)).expect(201).at("/id");
	}

	@Test
	void anotherAccountNeitherSeesNorDecidesIt() {
		Api stranger = AManagedCustomer.of(this.api, this.tokens).customer;
		assertThat(stranger.get("/api/change-requests/" + this.id).status()).isEqualTo(404);
		assertThat(this.it.decide(stranger, this.id, "cancellation").status()).isEqualTo(404);
		assertThat(this.it.request(stranger, remove(this.tech)).status()).isEqualTo(404);
	}

	@Test
	@Behaviour("D3")
	void noCustomerApprovesWhateverTheirRolesSay() {
		Api bold = this.api.as(this.tokens.customer(this.it.account, this.it.manager, "contacts.read",
				"contacts.manage", "changes.approve"));
		assertThat(this.it.decide(bold, this.id, "approval").status()).isEqualTo(403);
		assertThat(this.it.decide(this.it.customer, this.id, "decline").status()).isEqualTo(403);
	}

	@Test
	void staffWhoMayNotApproveDoNot() {
		Api staff = this.it.otherStaff("nobody", "contacts.read", "contacts.manage");
		assertThat(this.it.decide(staff, this.id, "approval").status()).isEqualTo(403);
	}

	@Test
	@Behaviour("D3")
	void nobodyApprovesWhatTheyAskedForThemselvesWhileSomebodyElseCan() {
		String[] mayApprove = { "contacts.read", "contacts.manage", "changes.approve" };
		assertThat(this.it.decide(this.it.otherStaff(this.it.manager, mayApprove), this.id, "approval").status())
			.isEqualTo(403);
		this.it.decide(this.it.otherStaff("colleague", mayApprove), this.id, "approval").expect(200);
	}

	@Test
	void nobodyIsGivenARoleThatIsNotTheRequestersToGive() {
		String second = this.it.linked("Second", TECHNICAL);
		this.it.decide(this.it.customer, this.id, "cancellation").expect(200);
		assertThat(this.it.request(this.it.customer(second), setRoles(this.tech, AManagedCustomer.MANAGEMENT)).status())
			.isEqualTo(403);
	}

	@Test
	void aCustomerAddsNobodyByIdWhomTheAccountDoesNotKnow() {
		this.it.decide(this.it.customer, this.id, "cancellation").expect(200);
		String stranger = this.it.contact("Stran", "Ger");
		var added = Map.of("type", "add-contact", "contactId", stranger, "roles", List.of(TECHNICAL));
		assertThat(this.it.request(this.it.customer, added).status()).isEqualTo(400);
		assertThat(this.it.request(this.it.staff, added).expect(201).at("/status")).isEqualTo("APPLIED");
	}

	@Test
	@Behaviour("M16")
	void nobodyAsksForMoreOfTheirOwnRoleThanWasChosen() {
		this.it.decide(this.it.customer, this.id, "cancellation").expect(200);
		String second = this.it.contact("Second", "Manager");
		this.it.staff
			.put("/api/accounts/" + this.it.account + "/contacts/" + second,
					Map.of("roles", List.of(AManagedCustomer.MANAGEMENT), "permissions",
							Map.of(AManagedCustomer.MANAGEMENT, List.of("contacts.read", "contacts.manage"))))
			.expect(201);
		var all = Map.of("type", "set-roles", "contactId", second, "roles", List.of(AManagedCustomer.MANAGEMENT),
				"permissions", Map.of());
		assertThat(this.it.request(this.it.customer(second), all).status()).isEqualTo(403);
		assertThat(this.it.request(this.it.staff, all).expect(201).at("/status")).isEqualTo("APPLIED");
	}

}
