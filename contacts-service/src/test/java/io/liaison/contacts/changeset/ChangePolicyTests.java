package io.liaison.contacts.changeset;

import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/** Which changes are asked for, and which are made at once. */
@ContactsTest
class ChangePolicyTests {

	private static final String FINANCIAL = "service-portal.financial";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private AManagedCustomer it;

	@BeforeEach
	void anAccount() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
	}

	@Test
	@Behaviour("C6")
	void aDirectRouteSaysHowToAskForWhatNeedsApproval() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String link = "/api/accounts/" + this.it.account + "/contacts/" + tech;
		Answer refused = this.it.customer.ifMatch("*").delete(link);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.problem()).isEqualTo("approval-needed");
		assertThat(refused.at("/detail")).contains("/api/accounts/" + this.it.account + "/change-requests");
	}

	@Test
	@Behaviour("C6")
	void anAccountCanHaveAPolicyOfItsOwn() {
		String policy = "/api/accounts/" + this.it.account + "/change-policy";
		Answer before = this.it.staff.get(policy).expect(200);
		assertThat(before.at("/operations/set-roles")).isEqualTo("APPROVAL");
		assertThat(this.it.customer.ifMatch("*").put(policy, Map.of("own", Map.of("set-roles", "DIRECT"))).status())
			.isEqualTo(403);
		assertThat(this.it.staff.ifMatch("*").put(policy, Map.of("own", Map.of("promote", "DIRECT"))).at("/errors/0/pointer"))
			.isEqualTo("/own/promote");
		this.it.staff.ifMatch(before.etag()).put(policy, Map.of("own", Map.of("set-roles", "DIRECT"))).expect(200);
		String tech = this.it.linked("Tech", TECHNICAL);
		assertThat(this.it.request(this.it.customer, setRoles(tech, TECHNICAL, FINANCIAL)).expect(201).at("/status"))
			.isEqualTo("APPLIED");
		assertThat(this.it.request(this.it.customer, remove(tech)).expect(201).at("/status")).isEqualTo("REQUESTED");
	}

	@Test
	@Behaviour({ "C6", "D25" })
	void whatNeedsNoApprovalIsDoneAtOnce() {
		AManagedCustomer licence = new AManagedCustomer(this.api, this.tokens, "LICENCE");
		String alternate = licence.linked("Alter", "licence.alternate-admin");
		Answer done = licence.request(licence.customer, setRoles(alternate), details(alternate, Map.of("title", "CTO")));
		assertThat(done.expect(201).at("/status")).isEqualTo("APPLIED");
		assertThat(done.json().at("/approval").asBoolean()).isFalse();
		assertThat(licence.roles(alternate)).isEmpty();
	}

	@Test
	@Behaviour({ "C6", "S16" })
	void oneOperationThatNeedsApprovalMakesAllOfThemNeedIt() {
		AManagedCustomer licence = new AManagedCustomer(this.api, this.tokens, "LICENCE");
		String alternate = licence.linked("Alter", "licence.alternate-admin");
		String leaver = licence.linked("Leaver");
		Answer asked = licence.request(licence.customer, setRoles(alternate), remove(leaver));
		assertThat(asked.expect(201).at("/status")).isEqualTo("REQUESTED");
		assertThat(licence.roles(alternate)).containsExactly("licence.alternate-admin");
		licence.approve(asked.at("/id")).expect(200);
		// the programme keeps whom it removes, inactive (S15)
		assertThat(AManagedCustomer.one(licence.roster(), "Leaver Inked").at("/active").asBoolean()).isFalse();
	}

	@Test
	@Behaviour({ "D25", "Q15", "Q17" })
	void aRequiredRolePassesFromOneToAnotherInOneChange() {
		String heir = this.it.linked("Heir", TECHNICAL);
		assertThat(this.it.request(this.it.customer, remove(this.it.manager)).problem())
			.isEqualTo("change-not-allowed");
		String id = this.it
			.request(this.it.customer, remove(this.it.manager), setRoles(heir, AManagedCustomer.MANAGEMENT))
			.expect(201)
			.at("/id");
		this.it.approve(id).expect(200);
		assertThat(this.it.roles(heir)).containsExactly(AManagedCustomer.MANAGEMENT);
	}

}
