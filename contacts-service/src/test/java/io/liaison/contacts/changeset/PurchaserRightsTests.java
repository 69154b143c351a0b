package io.liaison.contacts.changeset;

import java.util.Map;
import java.util.Set;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.MANAGEMENT;
import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.add;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static io.liaison.contacts.changeset.APurchaser.FINANCIAL;
import static io.liaison.contacts.changeset.APurchaser.naming;
import static io.liaison.contacts.changeset.APurchaser.of;
import static org.assertj.core.api.Assertions.assertThat;

/** What people of a purchaser do to the contacts of a customer, and what not. */
@ContactsTest
@Behaviour({ "Q1", "D16" })
class PurchaserRightsTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private APurchaser by;

	private AManagedCustomer it;

	@BeforeEach
	void aCustomerWhoNamesAPurchaserForPayments() {
		this.by = new APurchaser(this.api, this.tokens);
		this.it = this.by.customer;
	}

	@Test
	@Behaviour("Q9")
	void aPurchasersPersonPreviewsAndAsksForAChangeThatSaysThroughWhom() {
		this.it.preview(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).expect(200);
		Answer asked = this.it.request(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).expect(201);
		assertThat(asked.at("/status")).isEqualTo("REQUESTED");
		assertThat(asked.at("/requestedBy/id")).isEqualTo(this.by.buyer);
		assertThat(asked.at("/requestedBy/accountId")).isEqualTo(this.it.account);
		assertThat(asked.at("/requestedBy/via")).isEqualTo(this.by.id);
		assertThat(this.it.request(this.it.customer, setRoles(this.by.tech)).status()).isEqualTo(409);
		this.it.approve(asked.at("/id")).expect(200);
		assertThat(this.it.roles(this.by.tech)).contains(FINANCIAL);
	}

	@Test
	@Behaviour("D25")
	void aPurchaserGivesOnlyRolesOfTheScopeThatTheCustomerNamed() {
		assertThat(this.it.request(this.by.buying, setRoles(this.by.tech, MANAGEMENT)).status()).isEqualTo(403);
		assertThat(this.it.request(this.by.buying, setRoles(this.it.manager)).status()).isEqualTo(403);
		this.by.name(of(this.by.id, "CONTRACTS"));
		assertThat(this.it.request(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).status()).isEqualTo(403);
	}

	@Test
	void whoIsNotNamedAnyMoreAndWhoLostTheRoleGivesNothing() {
		this.it.request(this.it.staff, naming()).expect(201);
		assertThat(this.it.request(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).status()).isEqualTo(403);
		this.by.name(of(this.by.id, "PAYMENTS"));
		String idle = this.by.somebody(this.by.id, "purchaser.admin");
		assertThat(this.it.request(this.by.through(idle, this.by.id, Long.MAX_VALUE), setRoles(this.by.tech, TECHNICAL, FINANCIAL)).status())
			.isEqualTo(403);
		assertThat(this.it.request(this.by.through(this.by.buyer, this.by.another(), Long.MAX_VALUE), setRoles(this.by.tech, FINANCIAL)).status())
			.isEqualTo(403);
	}

	@Test
	@Behaviour("C10")
	void theTokensOfAPurchaserWhoMayLessAreRefused() {
		Api before = this.by.through(this.by.buyer, this.by.id, 4);
		before.get(this.by.path()).expect(200);
		this.by.name(of(this.by.id, "SUPPORT"));
		Awaitility.await().untilAsserted(() -> assertThat(before.get(this.by.path()).status()).isEqualTo(401));
		this.by.buying.get(this.by.path()).expect(200);
	}

	@Test
	@Behaviour("C3")
	void aPurchaserThatIsOutOfUseGivesNothing() {
		this.it.staff.with("If-Match", this.it.staff.get("/api/accounts/" + this.by.id).expect(200).header("ETag"))
			.patch("/api/accounts/" + this.by.id, Map.of("active", false))
			.expect(200);
		assertThat(this.it.request(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).status()).isEqualTo(403);
	}

	@Test
	void nobodyOfAPurchaserWidensWhatTheyMayHere() {
		String also = this.it.linked("Also", TECHNICAL);
		this.by.link(this.by.id, also, "purchaser.payments");
		assertThat(this.it.request(this.by.through(also, this.by.id, Long.MAX_VALUE), setRoles(also, TECHNICAL, FINANCIAL)).status())
			.isEqualTo(403);
		assertThat(this.it.request(this.by.buying, naming(of(this.by.id, "PAYMENTS", "CONTRACTS"))).status())
			.isEqualTo(403);
		assertThat(this.it.request(this.by.buying, naming()).status())
			.isEqualTo(403);
		String own = this.it.staff.get("/api/contacts/" + this.by.buyer).at("/emails/0/address");
		assertThat(this.it.request(this.by.buying, add("My", own.toUpperCase(), FINANCIAL)).status()).isEqualTo(400);
		assertThat(this.it
			.request(this.by.buying, Map.of("type", "add-address", "contactId", this.by.tech, "address", " " + own))
			.status()).isEqualTo(400);
	}

	@Test
	void whatWasAskedForThroughAPurchaserIsSeenOnlyWhileActingForThatCustomer() {
		String id = this.it.request(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).expect(201).at("/id");
		this.by.buying.get("/api/change-requests/" + id).expect(200);
		Api athome = this.api.as(this.tokens.of(new Caller("identity-of-" + this.by.buyer, this.by.buyer, this.by.id,
				Side.PURCHASER, null, Set.of("contacts.read", "contacts.manage"), null)));
		assertThat(athome.get("/api/change-requests/" + id).status()).isEqualTo(404);
		assertThat(this.it.decide(athome, id, "cancellation").status()).isEqualTo(404);
		this.it.decide(this.by.buying, id, "cancellation").expect(200);
	}

	@Test
	void aPurchaserOfOneCustomerReachesNoOther() {
		AManagedCustomer other = AManagedCustomer.of(this.api, this.tokens);
		assertThat(this.by.buying.get("/api/accounts/" + other.account).status()).isEqualTo(404);
		assertThat(other.request(this.by.buying, setRoles(other.manager)).status()).isEqualTo(404);
		assertThat(this.by.buying.get("/api/accounts/" + this.by.id).status()).isEqualTo(404);
		assertThat(this.it.request(this.by.buying, setRoles(this.by.buyer, FINANCIAL)).status()).isEqualTo(400);
	}

}
