package io.liaison.notification.cause;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TicketTests extends ServiceTests {

	private static final String TICKETS = "ticket.ticket.v1";

	private static final String MESSAGES = "ticket.message.v1";

	private final String ada = id("ada");

	private final String staff = id("staff");

	private final String acme = id("acme");

	private final String provider = id("provider");

	private final String ticket = id("ticket");

	private final String subject = "No download " + this.ticket;

	@BeforeEach
	void everybodyIsKnown() {
		String technician = id("technician");
		role(technician, "ticket-opened");
		contact(this.ada);
		contact(this.staff);
		account(this.acme, "CUSTOMER", "member", this.ada);
		account(this.provider, "PROVIDER", technician, this.staff);
		this.events.publish(ACCESS, "io.liaison.access.login-granted.v1", this.ada, 1,
				access(this.ada, this.acme, 1, ""));
	}

	@Test
	@Behaviour({ "C4", "M26" })
	void staffWhoseRoleSaysSoAreToldOfANewTicket() {
		opened("CUSTOMER", this.ada, Instant.now());
		Mail mail = told(this.staff, "Ticket: ");
		assertThat(mail.text()).contains("Acme Ltd has opened a ticket: " + this.subject, "> It stops at 3 %.");
		awaitRecord(this.staff, "SENT");
		assertThat(aboutTicket(this.staff)).extracting((it) -> it.at("/decision/rule").asString())
			.containsExactly("ROLE_DEFAULT");
		assertThat(records(this.ada)).isEmpty();
	}

	@Test
	void whoOpensATicketForACustomerIsNotToldOfIt() {
		String colleague = id("colleague");
		String technician = id("technician");
		role(technician, "ticket-opened");
		contact(colleague);
		account(id("provider"), "PROVIDER", technician, colleague);
		opened("PROVIDER", this.staff, Instant.now());
		told(colleague, "Ticket: ");
		assertThat(aboutTicket(this.staff)).isEmpty();
	}

	@Test
	void aRoleThatIsNotKnownYetIsWaitedFor() {
		String late = id("late");
		String colleague = id("colleague");
		contact(colleague);
		account(id("provider"), "PROVIDER", late, colleague);
		opened("CUSTOMER", this.ada, Instant.now());
		told(this.staff, "Ticket: ");
		assertThat(aboutTicket(colleague)).isEmpty();
		role(late, "ticket-opened");
		told(colleague, "Ticket: ");
		assertThat(aboutTicket(this.staff)).hasSize(1);
	}

	@Test
	@Behaviour("Q29")
	void whoOpenedATicketIsToldWhatStaffAnswer() {
		posted(this.staff, "PROVIDER", "Try the mirror <here>.", 1);
		Mail mail = told(this.ada, "Re: Ticket: ");
		assertThat(mail.text()).contains("> Try the mirror <here>.");
		assertThat(mail.html()).contains("Try the mirror &lt;here&gt;.");
		assertThat(aboutTicket(this.staff)).isEmpty();
	}

	@Test
	void staffAreToldWhatTheCustomerWrites() {
		posted(this.ada, "CUSTOMER", "It works, thank you.", 1);
		told(this.staff, "Re: Ticket: ");
		assertThat(records(this.ada)).isEmpty();
	}

	@Test
	@Behaviour("T13")
	void whoseLoginWasTurnedOffGetsNoAnswer() {
		this.events.publish(ACCESS, "io.liaison.access.login-revoked.v1", this.ada, 2,
				access(this.ada, this.acme, 1, "").replace("\"login\": true", "\"login\": false"));
		// its view is in once a later event of the same topic and key had its effect
		this.events.publish(ACCESS, "io.liaison.access.access-activated.v1", this.ada, 3,
				access(this.ada, this.acme, 1, ", \"how\": \"ACCESS_ADDED\"").replace("\"login\": true",
						"\"login\": false"));
		awaitRecord(this.ada, "SUPPRESSED");
		posted(this.staff, "PROVIDER", "Try the mirror.", 1);
		await().until(() -> records(this.ada).size() == 2);
		assertThat(awaitRecord(this.ada, "SUPPRESSED").at("/decision/rule").asString()).isEqualTo("LOGIN_OFF");
		assertThat(Neighbours.MAILS.to(address(this.ada))).isEmpty();
	}

	@Test
	void aConsumerBuiltAnewMailsNobodyWhatIsLongAgo() {
		opened("CUSTOMER", this.ada, Instant.now().minus(Duration.ofDays(8)));
		posted(this.staff, "PROVIDER", "Try the mirror.", Instant.now().minus(Duration.ofDays(8)), 1);
		JsonNode record = awaitRecord(this.ada, "SUPPRESSED");
		assertThat(record.at("/decision/rule").asString()).isEqualTo("EXPIRED");
		assertThat(Neighbours.MAILS.to(address(this.ada))).isEmpty();
		assertThat(aboutTicket(this.staff)).isEmpty();
	}

	@Test
	void whatAPersonWasToldIsInTheirInbox() {
		posted(this.staff, "PROVIDER", "First", Instant.now().minusSeconds(5), 1);
		posted(this.staff, "PROVIDER", "Second", Instant.now(), 2);
		Api me = this.api.as(this.tokens.customer(this.acme, this.ada));
		await().until(() -> me.get("/api/inbox").expect(200).json().at("/items").size() == 2);
		Api.Answer newest = me.get("/api/inbox?limit=1").expect(200);
		assertThat(newest.at("/items/0/kind")).isEqualTo("TICKET_ANSWERED");
		assertThat(newest.at("/items/0/ticketId")).isEqualTo(this.ticket);
		assertThat(newest.at("/items/0/subject")).isEqualTo(this.subject);
		Api.Answer older = me.get("/api/inbox?limit=1&cursor=" + newest.at("/next")).expect(200);
		assertThat(older.at("/items/0/createdAt")).isLessThan(newest.at("/items/0/createdAt"));
		assertThat(older.at("/next")).isEmpty();
		me.get("/api/inbox?cursor=x" + newest.at("/next")).expect(400);
		this.api.as(this.tokens.customer(id("other"), this.ada))
			.get("/api/inbox?cursor=" + newest.at("/next"))
			.expect(400);
		Api.Answer count = me.get("/api/inbox/count").expect(200);
		assertThat(count.at("/unread")).isEqualTo("2");
		me.with("If-None-Match", count.etag()).get("/api/inbox/count").expect(304);
		me.post("/api/inbox/" + newest.at("/items/0/id") + "/read", Map.of()).expect(204);
		assertThat(me.with("If-None-Match", count.etag()).get("/api/inbox/count").expect(200).at("/unread"))
			.isEqualTo("1");
		assertThat(me.get("/api/inbox").json().at("/items").values()).extracting((it) -> it.at("/read").asBoolean())
			.containsExactly(true, false);
	}

	@Test
	@Behaviour("C11")
	void anInboxIsThatOfTheAccountInTheToken() {
		posted(this.staff, "PROVIDER", "Hello", 1);
		awaitRecord(this.ada, "SENT");
		String other = this.tokens.customer(id("other"), this.ada);
		assertThat(this.api.as(other).get("/api/inbox").expect(200).json().at("/items").isEmpty()).isTrue();
		assertThat(this.api.as(other).get("/api/inbox/count").expect(200).at("/unread")).isEqualTo("0");
		String somebody = this.tokens.customer(this.acme, id("somebody"));
		this.api.as(somebody)
			.post("/api/inbox/" + records(this.ada).getFirst().at("/id").asString() + "/read", Map.of())
			.expect(404);
	}

	private Mail told(String contactId, String what) {
		return Neighbours.MAILS.await(address(contactId), what + this.subject);
	}

	/** A colleague of another test may be told of other tickets. */
	private List<JsonNode> aboutTicket(String contactId) {
		return records(contactId).stream()
			.filter((it) -> it.at("/cause/subject").asString().startsWith(this.ticket))
			.toList();
	}

	private void opened(String side, String contactId, Instant at) {
		publish(TICKETS, "io.liaison.ticket.ticket-opened.v1", this.ticket, at,
				"""
						{"ticket": {"id": "%1$s", "accountId": "%2$s", "subject": "No download %1$s", "message": "It stops at 3 %%.",
						  "status": "OPEN", "openedBy": {"contactId": "%3$s", "emailId": "e-%3$s", "side": "%4$s"},
						  "openedAt": "%5$s"}, "changed": [], "by": {"kind": "CONTACT", "id": "%3$s", "accountId": "%2$s"}}"""
					.formatted(this.ticket, this.acme, contactId, side, at));
	}

	private void posted(String authorId, String side, String text, int number) {
		posted(authorId, side, text, Instant.now(), number);
	}

	private void posted(String authorId, String side, String text, Instant at, int number) {
		publish(MESSAGES, "io.liaison.ticket.message-posted.v1", this.ticket + "-" + number, at, """
				{"message": {"id": "%1$s", "ticketId": "%2$s", "accountId": "%3$s", "subject": "No download %2$s",
				  "text": "%4$s", "author": {"contactId": "%5$s", "side": "%6$s"},
				  "ticketOpenedBy": {"contactId": "%7$s", "emailId": "e-%7$s", "side": "CUSTOMER"},
				  "postedAt": "%8$s"}, "changed": [],
				 "by": {"kind": "CONTACT", "id": "%5$s", "accountId": "%9$s"}}""".formatted(this.ticket + "-" + number,
				this.ticket, this.acme, text, authorId, side, this.ada, at, this.provider));
	}

	private void publish(String topic, String type, String subject, Instant at, String data) {
		Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_source", "/ticket", "ce_type",
				type, "ce_subject", subject, "ce_sequence", "1", "ce_time", at.toString(), "ce_id", subject + ":1"));
		List.of(1, 2).forEach((time) -> this.events.publish(new Event(topic, subject, headers, data)));
	}

}
