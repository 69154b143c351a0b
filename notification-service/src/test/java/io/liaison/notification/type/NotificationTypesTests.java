package io.liaison.notification.type;

import java.util.List;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class NotificationTypesTests extends ServiceTests {

	private final String ada = id("ada");

	@Test
	void aTypeThatIsAddedIsRaisedDecidedAndMailed() {
		greet();
		Mail mail = Neighbours.MAILS.await(address(this.ada));
		assertThat(mail.subject()).isEqualTo("En hälsning till Ada");
		assertThat(mail.text()).contains("Ha en bra dag!");
		assertThat(mail.html()).contains("<html lang=\"sv\">", "<p>Ha en bra dag!</p>");
		JsonNode record = awaitRecord(this.ada, "SENT");
		assertThat(record.at("/kind").asString()).isEqualTo("CONTACT_GREETED");
		assertThat(record.at("/decision/rule").asString()).isEqualTo("REQUESTER");
		assertThat(published(record.at("/id").asString(), 2)).containsExactly("notification-decided",
				"notification-sent");
	}

	@Test
	void namesThatAreStoredStay() {
		assertThat(AllTypes.list()).extracting(NotificationType::name)
			.containsExactlyInAnyOrder("INVITATION", "ACCESS_ADDED", "PASSWORD_RESET", "TICKET_OPENED",
					"TICKET_REPLIED", "TICKET_ANSWERED", "ROLE_TAKEN", "LOGIN_ENDED", "LOGIN_CHANGED",
					"ADDRESS_CHANGED", "PASSWORD_CHANGED", "FACTORS_CHANGED", "CHANGES_RAISED", "CHANGES_APPLIED",
					"CHANGES_DECLINED", "CHANGES_CANCELLED", "CHANGES_AMENDED", "VIEWED_AS", "ACTION_LINK",
					"FACTOR_RESET_BEGUN", "FACTOR_RESET_CONFIRMED", "FACTOR_RESET_DONE", "CONTACT_GREETED");
	}

	@Test
	void noTwoTypesHaveTheSameName() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new NotificationTypes(List.of(new ContactGreeted(), new ContactGreeted())));
	}

	private void greet() {
		this.events.publish("contacts.contact.v1", ContactGreeted.CAUSE, this.ada, 1, """
				{"contact": {"id": "%1$s", "givenName": "Ada", "active": true, "language": "sv-FI",
				  "emails": [{"emailId": "e-%1$s", "address": "%2$s", "current": true}]},
				 "changed": [], "by": {"kind": "SYSTEM"}}""".formatted(this.ada, address(this.ada)));
	}

}
