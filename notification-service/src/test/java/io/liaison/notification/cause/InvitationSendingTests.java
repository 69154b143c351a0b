package io.liaison.notification.cause;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail of an invitation needs a link and a mail server. */
class InvitationSendingTests extends ServiceTests {

	private final String ada = id("ada");

	private final String acme = id("acme");

	@BeforeEach
	void everybodyIsKnown() {
		contact(this.ada);
		account(this.acme, "CUSTOMER", "member", this.ada);
	}

	@Test
	void whileAccessFailsTheMailWaits() {
		Neighbours.ACCESS.answer(this.ada, 503);
		invitation(this.ada, this.acme, 1, 2);
		await().until(() -> Neighbours.ACCESS.requestsFor(this.ada).size() >= 3);
		await().untilAsserted(() -> assertThat(awaitRecord(this.ada, "WAITING").at("/decision/outcome").asString())
			.isEqualTo("SEND"));
		Neighbours.ACCESS.answer(this.ada, 200);
		Neighbours.MAILS.await(address(this.ada));
		assertThat(Neighbours.MAILS.to(address(this.ada))).hasSize(1);
	}

	@Test
	@Behaviour("T51")
	void whatAccessMakesNoLinkForIsNotSent() {
		Neighbours.ACCESS.answer(this.ada, 410);
		invitation(this.ada, this.acme, 1, 2);
		JsonNode record = awaitRecord(this.ada, "SUPPRESSED");
		assertThat(record.at("/decision/rule").asString()).isEqualTo("LINK_REFUSED");
		assertThat(record.at("/decision/detail").asString()).isEqualTo("The invitation was used.");
		assertThat(published(record.at("/id").asString(), 1)).containsExactly("notification-decided");
		assertThat(Neighbours.MAILS.to(address(this.ada))).isEmpty();
	}

	@Test
	void whileTheMailServerIsAwayTheMailWaits() {
		Neighbours.withoutMailServer(() -> {
			invitation(this.ada, this.acme, 1, 2);
			await().until(() -> !records(this.ada).isEmpty()
					&& records(this.ada).getFirst().at("/decision/outcome").asString().equals("SEND"));
		});
		Mail mail = Neighbours.MAILS.await(address(this.ada));
		assertThat(awaitRecord(this.ada, "SENT").at("/messageId").asString()).isEqualTo(mail.id());
	}

}
