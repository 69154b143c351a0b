package io.liaison.notification.cause;

import java.time.Duration;
import java.time.Instant;

import io.liaison.notification.AccessStandIn;
import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordResetTests extends ServiceTests {

	private final String ada = id("ada");

	@BeforeEach
	void theContactIsKnown() {
		contact(this.ada);
	}

	@Test
	void aResetIsMailedWithItsLink() {
		requested(7, Instant.now().plus(Duration.ofHours(1)));
		Mail mail = Neighbours.MAILS.await(address(this.ada));
		assertThat(mail.subject()).isEqualTo("Choose a new password");
		assertThat(mail.text().lines()).contains(AccessStandIn.link(this.ada, 7));
		assertThat(Neighbours.ACCESS.requestsFor(this.ada)).singleElement()
			.satisfies((request) -> assertThat(request.at("/purpose").asString()).isEqualTo("RESET"));
	}

	@Test
	void aResetThatIsOverIsNotMailed() {
		requested(1, Instant.now().minusSeconds(1));
		assertThat(awaitRecord(this.ada, "SUPPRESSED").at("/decision/rule").asString()).isEqualTo("EXPIRED");
		assertThat(Neighbours.MAILS.to(address(this.ada))).isEmpty();
	}

	private void requested(int version, Instant expiresAt) {
		this.events.publish("access.login-identity.v1", "io.liaison.access.password-reset-requested.v1",
				"identity-of-" + this.ada, version, """
						{"identity": {"id": "i", "activated": true, "resetVersion": %d,
						   "claims": [{"contactId": "%2$s", "emailId": "e-%2$s"}]},
						 "changed": ["resetVersion"], "by": {"kind": "SYSTEM"},
						 "contactId": "%2$s", "emailId": "e-%2$s", "expiresAt": "%3$s"}""".formatted(version, this.ada,
						expiresAt));
	}

}
