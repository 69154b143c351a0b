package io.liaison.ticket;

import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@LiaisonTest
class TicketContractTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Test
	void whatIsPublishedKeepsTheContract() {
		Api customer = this.api.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, "ada", "engines", "tickets.open"),
				Map.of("ver", Map.of("a:engines", 4, "c:ada", 7, "i:identity-of-ada", 2, "r:admin", 1))));
		Api staff = this.api.as(this.tokens.staff("tickets.read-all", "tickets.answer"));
		String id = customer.post("/api/tickets", Map.of("subject", "s", "message", "opening")).at("/id");
		String path = "/api/tickets/" + id;
		String messageId = staff.post(path + "/messages", Map.of("message", "answer")).expect(201).at("/id");
		String noteId = staff.post(path + "/messages", Map.of("message", "note", "internal", true)).at("/id");
		staff.ifMatch("*").put(path + "/assignee", Map.of("contactId", "staff-contact")).expect(200);
		staff.ifMatch("*").send("POST", path + "/closure", null).expect(200);
		customer.ifMatch("*").send("POST", path + "/reopening", null).expect(200);

		this.events.await("ticket.ticket.v1", "io.liaison.ticket.ticket-reopened.v1", id);
		List<Event> published = this.events.of("ticket.ticket.v1", id);
		assertThat(published).extracting(Event::type)
			.containsExactly("io.liaison.ticket.ticket-opened.v1", "io.liaison.ticket.ticket-answered.v1",
					"io.liaison.ticket.ticket-assigned.v1", "io.liaison.ticket.ticket-closed.v1",
					"io.liaison.ticket.ticket-reopened.v1");
		assertThat(published).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
		published.forEach(ContractSchemas::check);
		assertThat(published.getFirst().data().at("/ticket/openedBy/emailId").asString()).isEqualTo("email-of-ada");
		assertThat(published.get(1).data().at("/by/id").asString()).isEqualTo("staff-contact");
		assertThat(published.get(1).data().at("/changed").toString()).contains("status", "messages", "lastMessageAt");

		ContractSchemas.check(this.events.await("ticket.message.v1", "io.liaison.ticket.note-added.v1", noteId));
		Event message = this.events.await("ticket.message.v1", "io.liaison.ticket.message-posted.v1", messageId);
		ContractSchemas.check(message);
		assertThat(message.data().at("/message/ticketOpenedBy/contactId").asString()).isEqualTo("ada");
		assertThat(message.data().at("/message/ticketOpenedBy/asOf").values())
			.extracting((it) -> it.at("/source").asString() + "/" + it.at("/subject").asString() + " "
					+ it.at("/sequence").asLong())
			.containsExactlyInAnyOrder("/contacts/engines 4", "/access/ada 7");
		assertThat(message.data().at("/message/author/side").asString()).isEqualTo("PROVIDER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ticket-opened", "ticket-answered", "ticket-changed", "ticket-assigned", "ticket-closed",
			"ticket-reopened", "message-posted", "note-added" })
	void theExamplesKeepTheContract(String type) {
		String name = "io.liaison.ticket." + type + ".v1";
		assertThat(ContractSchemas.violations(name, ContractSchemas.example(name))).isEmpty();
		assertThat(ContractSchemas.violations(name, "{\"by\":{}}")).isNotEmpty();
	}

}
