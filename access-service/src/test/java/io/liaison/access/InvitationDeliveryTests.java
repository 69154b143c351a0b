package io.liaison.access;

import java.time.Duration;
import java.util.Map;

import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A grant shows what became of the mail of its invitation. */
class InvitationDeliveryTests extends AccessIntegration {

	private static final String TOPIC = "notification.notification.v1";

	private String path;

	@BeforeEach
	void anInvitationIsSent() {
		customer();
		turn(true, this.account, this.email);
		this.path = grants(this.account) + "/" + this.email;
		invite();
	}

	@Test
	void anInvitationThatTheMailServerRefusedShowsAtTheGrantAndInTheList() {
		assertThat(delivery().isMissingNode() || delivery().isNull()).isTrue();
		told("n-" + this.id, 1, 1, "WAITING", "");
		told("n-" + this.id, 2, 1, "FAILED", ", \"failure\": \"553 5.6.7\"");
		awaitDelivery("FAILED");
		assertThat(delivery().at("/reason").asString()).isEqualTo("553 5.6.7");
		assertThat(staff().get(grants(this.account)).expect(200).at("/items/0/invitation/delivery/state"))
			.isEqualTo("FAILED");
		assertThat(staff().get(this.path).at("/standing/reason")).isEqualTo("MAIL_NOT_DELIVERED");
	}

	@Test
	void whatSpokeAgainstTheMailIsNamedByItsRule() {
		told("n-" + this.id, 1, 1, "SUPPRESSED", "");
		awaitDelivery("SUPPRESSED");
		assertThat(delivery().at("/reason").asString()).isEqualTo("NO_ADDRESS");
	}

	@Test
	void theNextInvitationIsNotTheOneThatFailed() {
		told("n-" + this.id, 2, 1, "FAILED", ", \"failure\": \"550 5.1.1\"");
		awaitDelivery("FAILED");
		invite();
		assertThat(delivery().isMissingNode() || delivery().isNull()).isTrue();
		told("m-" + this.id, 2, 2, "SENT", "");
		awaitDelivery("SENT");
	}

	@Test
	void whatComesTwiceLateOrSpoiltChangesNothing() {
		told("n-" + this.id, 2, 1, "SENT", "");
		awaitDelivery("SENT");
		told("n-" + this.id, 2, 1, "SENT", "");
		told("n-" + this.id, 1, 1, "WAITING", "");
		this.events.publish(new Event(TOPIC, "n-" + this.id, Map.of(), "not an event at all"));
		this.events.publish(TOPIC, "io.liaison.notification.notification-failed.v1", "n-" + this.id, 3,
				ContractSchemas.example("io.liaison.notification.notification-failed.v1"));
		told("n-" + this.id, 4, 2, "FAILED", ", \"failure\": \"550 5.1.1\"");
		invite();
		awaitDelivery("FAILED");
	}

	private void invite() {
		staff().post(this.path + "/invitations", Map.of()).expect(201);
	}

	private JsonNode delivery() {
		return staff().get(this.path).expect(200).json().at("/invitation/delivery");
	}

	private void awaitDelivery(String state) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> delivery().at("/state").asString(""), state::equals);
	}

	private void told(String notification, long sequence, long version, String state, String more) {
		this.events.publish(TOPIC, "io.liaison.notification.notification-decided.v1", notification, sequence,
				"""
						{"notification": {"id": "%s", "kind": "INVITATION", "contactId": "%s", "emailId": "%s", "accountId": "%s",
						  "state": "%s", "linkVersion": %d,
						  "decision": {"outcome": "SEND", "rule": "NO_ADDRESS", "detail": "no current address for it"},
						  "cause": {"type": "io.liaison.access.invitation-issued.v1", "subject": "%2$s", "sequence": 3} %s},
						 "changed": [], "by": {"kind": "SYSTEM"}}"""
					.formatted(notification, this.contact, this.email, this.account, state, version, more));
	}

}
