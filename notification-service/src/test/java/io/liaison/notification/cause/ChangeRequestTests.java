package io.liaison.notification.cause;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for changes of contacts hears what becomes of them. */
class ChangeRequestTests extends ServiceTests {

	private final String ada = id("ada");

	private final String acme = id("acme");

	private final String request = id("request");

	@BeforeEach
	void adaIsKnown() {
		contact(this.ada);
		account(this.acme, "CUSTOMER", "member", this.ada);
		this.events.publish(ACCESS, "io.liaison.access.login-granted.v1", this.ada, 1,
				access(this.ada, this.acme, 1, ""));
	}

	@Test
	@Behaviour("Q25")
	void whoAskedForChangesIsToldThatTheirTicketWasRaised() {
		tell("raised", 1);
		Mail mail = told("Contact changes 3: your request was received");
		assertThat(mail.text().lines()).contains(
				"Your request for contact changes 3 in Acme Ltd was received, and a ticket was opened for it.",
				"http://localhost:8080/tickets/" + this.request);
		JsonNode record = awaitRecord(this.ada, "SENT");
		assertThat(record.at("/kind").asString()).isEqualTo("CHANGES_RAISED");
		assertThat(record.at("/decision/rule").asString()).isEqualTo("REQUESTER");
		Api.Answer inbox = this.api.as(this.tokens.customer(this.acme, this.ada)).get("/api/inbox").expect(200);
		assertThat(inbox.at("/items/0/ticketId")).isEqualTo(this.request);
		assertThat(inbox.at("/items/0/subject")).isEqualTo("3");
	}

	@ParameterizedTest
	@Behaviour({ "Q30", "D3" })
	@CsvSource({ "applied, CHANGES_APPLIED, Contact changes 3 are done,",
			"declined, CHANGES_DECLINED, Contact changes 3 were declined, > The contract names other people.",
			"cancelled, CHANGES_CANCELLED, Contact changes 3 were cancelled,",
			"amended, CHANGES_AMENDED, Contact changes 3: your request was amended, > The second phone number was missing." })
	void whatBecomesOfThemIsToldWithItsReason(String what, String kind, String subject, String reason) {
		tell(what, 2, (told) -> told.put("reason", told.path("reason").asString("of an earlier amendment")));
		Mail mail = told(subject);
		assertThat(mail.text().lines().filter((line) -> line.startsWith("> ")).toList())
			.isEqualTo((reason != null) ? List.of(reason) : List.of());
		assertThat(mail.text()).contains("/tickets/" + this.request);
		assertThat(awaitRecord(this.ada, "SENT").at("/kind").asString()).isEqualTo(kind);
	}

	@Test
	void theSameEventTwiceIsOneMailAndLaterOnesAreOfTheSameConversation() {
		tell("raised", 1);
		tell("raised", 1);
		tell("approved", 2);
		tell("restated", 3);
		tell("applied", 4);
		Mail last = told("Contact changes 3 are done");
		assertThat(Neighbours.MAILS.to(address(this.ada))).hasSize(2)
			.extracting((it) -> it.headers().get("References"))
			.containsOnly(last.headers().get("References"))
			.doesNotContainNull();
		assertThat(records(this.ada)).hasSize(2);
	}

	@Test
	void whatIsDoneAtOnceOrAskedForByASystemIsToldToNobody() {
		tell("raised", 1, (direct) -> direct.put("approval", false));
		tell("raised", 2, (asked) -> asked.putObject("requestedBy").put("kind", "CLIENT").put("id", this.ada));
		tell("cancelled", 3);
		told("Contact changes 3 were cancelled");
		assertThat(records(this.ada)).hasSize(1);
	}

	@Test
	void whatTheRequestersRightsWereReadFromIsWaitedFor() {
		tell("raised", 1, (asked) -> ((ObjectNode) asked.at("/requestedBy/asOf/0")).put("sequence", 2));
		tell("declined", 2);
		told("Contact changes 3 were declined");
		assertThat(records(this.ada)).extracting((it) -> it.at("/state").asString())
			.containsExactlyInAnyOrder("SENT", "WAITING");
		this.events.publish("contacts.account.v1", "io.liaison.contacts.account-changed.v1", this.acme, 2, """
				{"account": {"id": "%s", "name": "Acme Ltd", "side": "CUSTOMER", "active": true, "links": [
				  {"contactId": "%2$s", "emailId": "e-%2$s", "active": true, "roles": []}]}, "changed": []}"""
			.formatted(this.acme, this.ada));
		told("Contact changes 3: your request was received");
	}

	@Test
	void aConsumerBuiltAnewMailsNobodyWhatIsLongAgo() {
		publish("applied", 2, Instant.now().minus(Duration.ofDays(8)), example("applied").toString());
		assertThat(awaitRecord(this.ada, "SUPPRESSED").at("/decision/rule").asString()).isEqualTo("EXPIRED");
	}

	@Test
	@Behaviour("Q23")
	void staffAreToldThatChangesAwaitApproval() {
		String staff = id("staff");
		String technician = id("technician");
		role(technician, "ticket-opened");
		contact(staff);
		account(id("provider"), "PROVIDER", technician, staff);
		ObjectNode data = read("io.liaison.ticket.ticket-opened.v1");
		((ObjectNode) data.get("ticket")).put("id", this.request)
			.put("accountId", this.acme)
			.put("category", "CONTACT_CHANGES")
			.put("subject", "Contact changes 3")
			.put("message", "");
		this.events.publish("ticket.ticket.v1", "io.liaison.ticket.ticket-opened.v1", this.request, 1, data.toString());
		Mail mail = Neighbours.MAILS.await(address(staff), "Ticket: Contact changes 3");
		assertThat(mail.text().lines())
			.contains("Acme Ltd asks for changes that await approval: Contact changes 3",
					"http://localhost:8080/tickets/" + this.request)
			.noneMatch((line) -> line.startsWith(">"));
	}

	@Test
	@Behaviour({ "Q1", "D16", "C11" })
	void somebodyOfAPurchaserIsToldAsOneOfThatAndOnlyWithPortalAccessThere() {
		String buyers = id("buyers");
		String bea = id("bea");
		contact(bea);
		account(buyers, "PURCHASER", "member", bea);
		tell("raised", 1, (asked) -> through(buyers, bea, asked));
		answer(1, (opener) -> opener.put("contactId", bea).put("side", "PURCHASER").put("via", buyers));
		Awaitility.await().untilAsserted(() -> assertThat(records(bea)).hasSize(2));
		assertThat(records(bea)).extracting((it) -> it.at("/state").asString()).containsOnly("WAITING");
		this.events.publish(ACCESS, "io.liaison.access.login-granted.v1", bea, 1, access(bea, buyers, 1, ""));
		this.events.publish("contacts.account.v1", "io.liaison.contacts.account-changed.v1", this.acme, 2, """
				{"account": {"id": "%s", "name": "Acme Ltd", "side": "CUSTOMER", "active": true, "links": [],
				  "purchasers": [{"accountId": "%s", "scopes": ["CONTRACTS"]}]}, "changed": ["purchasers"]}"""
			.formatted(this.acme, buyers));
		Mail mail = Neighbours.MAILS.await(address(bea), "Contact changes 3: your request was received");
		assertThat(mail.text()).contains("in Acme Ltd was received");
		Awaitility.await()
			.untilAsserted(() -> assertThat(records(bea))
				.extracting((it) -> it.at("/accountId").asString() + " " + it.at("/state").asString())
				.containsOnly(buyers + " SENT"));
		assertThat(unread(bea, this.acme, buyers)).isEqualTo("2");
		assertThat(unread(bea, this.acme, id("others"))).isEqualTo("0");
		assertThat(unread(bea, this.acme, null)).isEqualTo("0");
		assertThat(unread(bea, buyers, null)).isEqualTo("0");
	}

	private String unread(String contactId, String accountId, @Nullable String via) {
		Side side = (via != null) ? Side.PURCHASER : Side.CUSTOMER;
		String token = this.tokens.of(new Caller(contactId, contactId, accountId, side, via, Set.of(), null));
		return this.api.as(token).get("/api/inbox/count").expect(200).at("/unread");
	}

	private static void through(String buyers, String bea, ObjectNode asked) {
		((ObjectNode) asked.get("requestedBy")).put("id", bea)
			.put("via", buyers)
			.put("emailId", "e-" + bea)
			.put("side", "PURCHASER")
			.putArray("asOf");
	}

	@Test
	void anAnswerOnTheTicketOfASystemIsMailedToNobody() {
		answer(1, "SYSTEM");
		answer(2, "CUSTOMER");
		awaitRecord(this.ada, "SENT");
		assertThat(records(this.ada)).extracting((it) -> it.at("/cause/sequence").asLong()).containsExactly(2L);
	}

	private void answer(long sequence, String side) {
		answer(sequence, (opener) -> opener.put("contactId", this.ada).put("side", side));
	}

	private void answer(long sequence, Consumer<ObjectNode> opener) {
		ObjectNode data = read("io.liaison.ticket.message-posted.v1");
		ObjectNode message = (ObjectNode) data.get("message");
		message.put("accountId", this.acme).put("ticketId", this.request);
		opener.accept(message.putObject("ticketOpenedBy"));
		((ObjectNode) message.get("author")).put("side", "PROVIDER");
		this.events.publish("ticket.message.v1", "io.liaison.ticket.message-posted.v1", this.request, sequence,
				data.toString());
	}

	private Mail told(String subject) {
		return Neighbours.MAILS.await(address(this.ada), subject);
	}

	private void tell(String what, long sequence) {
		tell(what, sequence, (told) -> {
		});
	}

	private void tell(String what, long sequence, Consumer<ObjectNode> otherwise) {
		ObjectNode data = example(what);
		otherwise.accept((ObjectNode) data.get("changeRequest"));
		publish(what, sequence, Instant.now(), data.toString());
	}

	/** As contacts-service gives it, of Ada. */
	private ObjectNode example(String what) {
		ObjectNode data = read("io.liaison.contacts.change-request-" + what + ".v1");
		ObjectNode told = (ObjectNode) data.get("changeRequest");
		told.put("id", this.request).put("accountId", this.acme);
		ObjectNode requester = (ObjectNode) told.get("requestedBy");
		requester.put("id", this.ada).put("accountId", this.acme).put("emailId", "e-" + this.ada);
		((ObjectNode) requester.at("/asOf/0")).put("subject", this.acme).put("sequence", 1);
		return data;
	}

	private static ObjectNode read(String type) {
		return (ObjectNode) JsonMapper.shared().readTree(ContractSchemas.example(type));
	}

	private void publish(String what, long sequence, Instant at, String data) {
		String type = "io.liaison.contacts.change-request-" + what + ".v1";
		Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_source", "/contacts", "ce_type",
				type, "ce_subject", this.request, "ce_sequence", Long.toString(sequence), "ce_time", at.toString(),
				"ce_id", this.request + ":" + sequence));
		this.events.publish(new Event("contacts.change-request.v1", this.request, headers, data));
	}

}
