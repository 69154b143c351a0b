package io.liaison.access;

import java.time.Duration;
import java.util.Map;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.session.Sessions;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is left of the login of a person who is erased.
 */
class LoginErasureTests extends AccessIntegration {

	private static final String TYPE = "io.liaison.contacts.contact-erased.v1";

	private static final String RECEIPTS = "access.erasure-receipt.v1";

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private Sessions sessions;

	private final String erasure = "era-" + this.id;

	private final String other = "other-" + this.id;

	private final String shared = "eml-other-" + this.id;

	@Test
	@Behaviour({ "D6", "D27" })
	void whoIsErasedSignsInNoMoreAndNeitherPasswordNorNameNorSessionStays() {
		activated();
		String token = text(signedIn(this.address, PASSWORD), "access_token");
		this.api.as(token).get("/api/me").expect(200);
		erase(1);
		Event receipt = receipt(1);
		ContractSchemas.check(receipt);
		assertThat(receipt.data().at("/receipt/records").asInt()).isEqualTo(2);
		String identity = this.identities.idOf(this.address);
		assertThat(this.identities.get(identity).activated()).isFalse();
		assertThat(this.identities.get(identity).claims()).isEmpty();
		assertThat(this.identities.get(identity).isNew()).isTrue();
		assertThat(this.sessions.open(identity)).isEmpty();
		assertThat(this.accesses.find(this.contact).orElseThrow().name()).isEmpty();
		assertThat(this.accesses.find(this.contact).orElseThrow().addresses().inPlain(this.email)).isEmpty();
		assertThat(this.accesses.find(this.contact).orElseThrow().grants()).noneMatch((grant) -> grant.login());
		Awaitility.await().until(() -> this.api.as(token).get("/api/me").status() == 401);
		ContractSchemas
			.check(this.events.await("access.login-identity.v1", "io.liaison.access.identity-forgotten.v1", identity));
	}

	@Test
	@Behaviour("D6")
	void aMailboxThatSomebodyElseHasTooKeepsItsPassword() {
		activated();
		String identity = this.identities.idOf(this.address);
		sharesTheMailbox();
		erase(1);
		receipt(1);
		assertThat(this.identities.get(identity).activated()).isTrue();
		assertThat(this.identities.get(identity).claims()).containsExactly(new AddressHolder(this.other, this.shared));
	}

	@Test
	@Behaviour("D6")
	void aMailboxThatSomebodyElseHadOnceKeepsNothing() {
		activated();
		String identity = this.identities.idOf(this.address);
		sharesTheMailbox();
		this.directory.contact(this.other, "eml-next-" + this.id, "next-" + this.address, this.shared,
				"-" + this.address);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> !this.accesses.find(this.other).orElseThrow().addresses().holds(identity));
		assertThat(this.identities.get(identity).claims()).contains(new AddressHolder(this.other, this.shared));
		erase(1);
		receipt(1);
		assertThat(this.identities.get(identity).activated()).isFalse();
		assertThat(this.identities.get(identity).claims()).isEmpty();
	}

	@Test
	void anErasureToldTwiceOrLateIsAnsweredOnceForEachNewerEvent() {
		activated();
		erase(2);
		receipt(1);
		erase(2);
		erase(1);
		erase(3);
		assertThat(receipt(2).data().at("/receipt/records").asInt()).isEqualTo(2);
		assertThat(this.events.of(RECEIPTS, this.erasure)).hasSize(2);
		assertThat(this.identities.get(this.identities.idOf(this.address)).passwordVersion()).isEqualTo(2);
	}

	@Test
	void poisonIsParkedAndTheErasureOfSomebodyUnknownIsAnswered() {
		this.events.publish("contacts.erasure.v1", TYPE, "poison-" + this.erasure, 1, "{\"erasure\":{}}");
		erase(1);
		assertThat(receipt(1).data().at("/receipt/records").asInt()).isZero();
		Api operator = this.api.as(this.tokens.staff("operations.manage"));
		Awaitility.await()
			.until(() -> operator.get("/api/operations/access/parked-events")
				.expect(200)
				.text()
				.contains("poison-" + this.erasure));
	}

	/** Somebody else with the same address, whom login was turned on for. */
	private void sharesTheMailbox() {
		this.directory.contact(this.other, this.shared, this.address);
		this.directory.account("acc-" + this.other, "CUSTOMER", Directory.link(this.other));
		awaitGrant("acc-" + this.other, this.shared);
		turn(true, "acc-" + this.other, this.shared);
	}

	private void erase(long sequence) {
		this.events.publish("contacts.erasure.v1", TYPE, this.erasure, sequence,
				Map.of("erasure", Map.of("id", this.erasure, "contactId", this.contact)));
	}

	private Event receipt(long sequence) {
		return this.events.await(RECEIPTS,
				(event) -> event.subject().equals(this.erasure) && event.sequence() == sequence);
	}

}
