package io.liaison.notification.cause;

import java.time.Duration;
import java.time.Instant;

import io.liaison.notification.AccessStandIn;
import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail of a link to do one thing. */
@Behaviour({ "T10", "D11" })
class ActionLinkMailsTests extends ServiceTests {

	private final String ada = id("ada");

	private final String acme = id("acme");

	private final String link = id("link");

	@BeforeEach
	void theContactActsForTheAccountAndHasNoLogin() {
		contact(this.ada);
		account(this.acme, "CUSTOMER", "member", this.ada);
	}

	@Test
	void theLinkIsMailedToTheAddressItIsFor() {
		minted("e-" + this.ada, Instant.now().plus(Duration.ofDays(7)));
		Mail mail = Neighbours.MAILS.await(address(this.ada));
		assertThat(mail.subject()).isEqualTo("Waiting for you (Acme Ltd): Invoice 2026-07");
		assertThat(mail.text().lines()).contains(AccessStandIn.link(this.ada, 0));
		assertThat(Neighbours.ACCESS.requestsFor(this.ada)).singleElement().satisfies((request) -> {
			assertThat(request.at("/purpose").asString()).isEqualTo("ACTION");
			assertThat(request.at("/actionLinkId").asString()).isEqualTo(this.link);
		});
		assertThat(published(awaitRecord(this.ada, "SENT").at("/id").asString(), 2)).contains("notification-sent");
	}

	@Test
	void oneThatServesNoMoreIsNotMailed() {
		Neighbours.ACCESS.answer(this.ada, 410);
		minted("e-" + this.ada, Instant.now().plus(Duration.ofDays(7)));
		assertThat(awaitRecord(this.ada, "SUPPRESSED").at("/decision/rule").asString()).isEqualTo("LINK_REFUSED");
		assertThat(Neighbours.MAILS.to(address(this.ada))).isEmpty();
	}

	@Test
	void oneForAnAddressThatIsNotThePersonsIsNotMailedElsewhere() {
		minted("e-another", Instant.now().plus(Duration.ofDays(7)));
		assertThat(awaitRecord(this.ada, "SUPPRESSED").at("/decision/rule").asString()).isEqualTo("NO_ADDRESS");
		assertThat(Neighbours.MAILS.to(address(this.ada))).isEmpty();
	}

	private void minted(String emailId, Instant expiresAt) {
		this.events.publish("access.action-link.v1", "io.liaison.access.action-link-minted.v1", this.link, 1, """
				{"actionLink": {"id": "%1$s", "accountId": "%2$s", "contactId": "%3$s", "emailId": "%4$s",
				   "action": "PAY", "subject": {"type": "invoice", "id": "i", "title": "Invoice 2026-07"},
				   "system": "ledger", "mintedAt": "2026-03-02T09:30:00Z", "expiresAt": "%5$s"},
				 "changed": ["id"], "by": {"kind": "CLIENT", "id": "ledger"},
				 "asOf": [{"source": "/contacts", "subject": "%2$s", "sequence": 1},
				   {"source": "/contacts", "subject": "%3$s", "sequence": 1},
				   {"source": "/contacts", "subject": "%2$s.%3$s", "sequence": 1}]}""".formatted(this.link, this.acme,
				this.ada, emailId, expiresAt));
	}

}
