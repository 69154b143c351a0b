package io.liaison.notification.notification;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationTests {

	private static final Decision SEND = Decision.send(Rule.MANDATORY, "because");

	private final Notification it = ANotification.of("INVITATION", Content.link(1, "Hello"));

	@Test
	void aSentNotificationKeepsItsReasonAndDropsTheWords() {
		this.it.sent(SEND, "<n-1@liaison>", Instant.EPOCH);
		assertThat(this.it.progress()).isEqualTo(DeliveryProgress.SENT);
		assertThat(this.it.decision()).contains(SEND);
		assertThat(this.it.content().text()).isNull();
		assertThat(this.it.content().linkVersion()).isEqualTo(1);
	}

	@Test
	void aNotificationEndsOnce() {
		this.it.suppress(Decision.suppress(Rule.LOGIN_OFF, "off"));
		this.it.sent(SEND, "<n-1@liaison>", Instant.EPOCH);
		this.it.failed(SEND, "550 5.1.1");
		assertThat(this.it.progress()).isEqualTo(DeliveryProgress.SUPPRESSED);
		assertThat(this.it.decision().orElseThrow().rule()).isEqualTo(Rule.LOGIN_OFF);
	}

	@Test
	void theSameCauseKindAndPersonAreTheSameNotification() {
		Cause cause = new Cause("/ticket", "io.liaison.ticket.ticket-opened.v1", "t1", 1, Instant.EPOCH);
		assertThat(cause.derivedId("TICKET_OPENED", "ada")).isEqualTo(cause.derivedId("TICKET_OPENED", "ada"))
			.isNotEqualTo(cause.derivedId("TICKET_OPENED", "bob"))
			.isNotEqualTo(cause.derivedId("TICKET_REPLIED", "ada"))
			.isNotEqualTo(cause.derivedId("TICKET_OPENED"));
	}

	@Test
	void anIdIsTheSameInEveryVersion() {
		Cause cause = new Cause("/ticket", "io.liaison.ticket.ticket-opened.v1", "t1", 1, Instant.EPOCH);
		assertThat(cause.derivedId("TICKET_OPENED", "ada")).isEqualTo("H_8RNKzoasDR_j3zqeAW5V");
	}

}
