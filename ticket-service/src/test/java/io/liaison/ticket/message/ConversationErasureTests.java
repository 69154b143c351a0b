package io.liaison.ticket.message;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class ConversationErasureTests {

	private static final String TYPE = "io.liaison.contacts.contact-erased.v1";

	private static final String RECEIPTS = "ticket.erasure-receipt.v1";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private MongoOperations store;

	private final String account = "account-" + UUID.randomUUID();

	private final String contact = "con-" + UUID.randomUUID();

	private final String erasure = "era-" + UUID.randomUUID();

	private Api opener;

	private Api staff;

	private String path;

	@BeforeEach
	void converse() {
		this.opener = this.api.as(this.tokens.customer(this.account, this.contact, "tickets.open"));
		this.staff = this.api.as(this.tokens.staff("tickets.read-all", "tickets.answer", "operations.manage"));
		this.path = this.opener.post("/api/tickets", Map.of("subject", "My leg", "message", "It hurts."))
			.header("Location");
		this.opener.post(this.path + "/messages", Map.of("message", "Still.")).expect(201);
		this.staff.post(this.path + "/messages", Map.of("message", "Sorry.")).expect(201);
	}

	@Test
	@Behaviour({ "D6", "D27" })
	void theThreadStaysWithoutTheWordsOfWhoIsErased() {
		erase(1);
		Event receipt = receipt(1);
		ContractSchemas.check(receipt);
		assertThat(receipt.data().at("/receipt/records").asInt()).isEqualTo(3);
		assertThat(receipt.data().at("/receipt/contactId").asString()).isEqualTo(this.contact);
		assertThat(texts()).containsExactly("[erased]", "[erased]", "Sorry.");
		assertThat(this.staff.get(this.path).expect(200).at("/subject")).isEqualTo("[erased]");
		ContractSchemas
			.check(this.events.await("ticket.ticket.v1", "io.liaison.ticket.ticket-redacted.v1", ticketId()));
		Event message = this.events.await("ticket.message.v1",
				(event) -> event.type().equals("io.liaison.ticket.message-redacted.v1")
						&& event.data().at("/message/ticketId").asString().equals(ticketId()));
		ContractSchemas.check(message);
		// each has its own words taken out first, then those of the ticket
		await().untilAsserted(() -> assertThat(lastOfEachMessage()).hasSize(2)
			.noneMatch((it) -> it.text().contains("Still.") || it.text().contains("My leg")));
	}

	@Test
	@Behaviour("D6")
	void aNoteOfAColleagueWhoIsErasedIsRedactedAndTheTicketStays() {
		Api colleague = this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "staff-" + this.contact, "provider",
				"tickets.read-all", "tickets.answer")));
		colleague.post(this.path + "/messages", Map.of("message", "I know him.", "internal", true)).expect(201);
		this.events.publish("contacts.erasure.v1", TYPE, this.erasure, 1,
				Map.of("erasure", Map.of("id", this.erasure, "contactId", "staff-" + this.contact)));
		assertThat(receipt(1).data().at("/receipt/records").asInt()).isEqualTo(1);
		assertThat(texts()).containsExactly("It hurts.", "Still.", "Sorry.", "[erased]");
	}

	@Test
	void anErasureToldTwiceOrLateIsAnsweredOnceForEachNewerEvent() {
		erase(2);
		receipt(1);
		// written across the first event
		this.opener.post(this.path + "/messages", Map.of("message", "And now?")).expect(201);
		erase(2);
		erase(1);
		erase(3);
		assertThat(receipt(2).data().at("/receipt/records").asInt()).isEqualTo(4);
		assertThat(this.events.of(RECEIPTS, this.erasure)).hasSize(2);
		assertThat(texts()).containsExactly("[erased]", "[erased]", "Sorry.", "[erased]");
	}

	@Test
	void poisonIsParkedAndTheNextErasureIsFollowed() {
		this.events.publish("contacts.erasure.v1", TYPE, "poison-" + this.erasure, 1, "{\"erasure\":{}}");
		erase(1);
		receipt(1);
		await().until(() -> this.staff.get("/api/operations/ticket/parked-events")
			.expect(200)
			.text()
			.contains("poison-" + this.erasure));
	}

	@Test
	@Behaviour("D6")
	void noEventOfThePersonStaysParked() {
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-changed.v1", this.contact, 1,
				"{\"contact\":17}");
		await().until(() -> parked("events").contains(this.contact));
		this.store.save(
				new Document("_id", ticketId() + ":1").append("collection", "tickets")
					.append("subject", ticketId())
					.append("at", new Date())
					.append("events", List.of(new Document("data", "{\"openedBy\":\"" + this.contact + "\"}"))),
				"parked-outbound-events");
		assertThat(parked("outbound-events")).contains(ticketId());
		erase(1);
		receipt(1);
		assertThat(parked("events")).doesNotContain(this.contact);
		assertThat(parked("outbound-events")).doesNotContain(ticketId());
	}

	private String parked(String events) {
		return this.staff.get("/api/operations/ticket/parked-" + events + "?limit=200").expect(200).text();
	}

	private void erase(long sequence) {
		ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(ContractSchemas.example(TYPE));
		((ObjectNode) data.get("erasure")).put("id", this.erasure).put("contactId", this.contact);
		this.events.publish("contacts.erasure.v1", TYPE, this.erasure, sequence, data.toString());
	}

	private Event receipt(long sequence) {
		return this.events.await(RECEIPTS,
				(event) -> event.subject().equals(this.erasure) && event.sequence() == sequence);
	}

	private String ticketId() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	private List<String> texts() {
		return this.staff.get(this.path + "/messages")
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("message").asString())
			.toList();
	}

	private Collection<Event> lastOfEachMessage() {
		Map<String, Event> last = new HashMap<>();
		this.events.in("ticket.message.v1")
			.stream()
			.filter((it) -> it.data().at("/message/ticketId").asString().equals(ticketId()))
			.forEach((it) -> last.put(it.key(), it));
		return last.values();
	}

}
