package io.liaison.ticket.changerequest;

import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class ChangeRequestConsumerTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private ChangeRequests request;

	private Api requester;

	@BeforeEach
	void someone() {
		this.request = ChangeRequests.one(this.events);
		this.requester = this.api.as(this.tokens.customer(this.request.accountId(), this.request.requester()));
	}

	@Test
	@Behaviour({ "Q23", "Q24" })
	void aRequestThatAwaitsApprovalRaisesATicketOfTheRequesterUnderItsId() {
		this.request.tell("raised", 1);
		awaitStatus("REQUESTED");
		assertThat(ticket().at("/category")).isEqualTo("CONTACT_CHANGES");
		assertThat(ticket().at("/subject")).isEqualTo("Contact changes 3");
		assertThat(ticket().at("/openedBy/contactId")).isEqualTo("ada");
		assertThat(ticket().at("/openedAt")).isEqualTo("2026-03-02T09:15:00Z");
		assertThat(ticket().at("/changeRequest/id")).isEqualTo(this.request.id());
		assertThat(ticket().at("/changeRequest/operations/1/fields/0")).isEqualTo("phones");
		assertThat(ticket().at("/changeRequest/operations/2/type")).isEqualTo("add-contact");

		Event opened = this.events.await("ticket.ticket.v1", "io.liaison.ticket.ticket-opened.v1", this.request.id());
		assertThat(opened.data().at("/ticket/openedBy/emailId").asString()).isEqualTo("eml-Zk5tVw2aGxN7oBiM");
		assertThat(opened.data().at("/ticket/openedBy/asOf/0/sequence").asLong()).isEqualTo(12);
		assertThat(opened.data().at("/by/id").asString()).isEqualTo("con-Yw9rTn4mKc2pLs7X");
		assertThat(opened.data().at("/cause/subject").asString()).isEqualTo(this.request.id());
	}

	@Test
	void aDirectChangeRaisesNoTicket() {
		this.request.tell("raised", 1, (direct) -> direct.put("approval", false).put("number", 1));
		this.request.tell("raised", 2, (asked) -> asked.put("number", 2));
		awaitStatus("REQUESTED");
		assertThat(ticket().at("/subject")).isEqualTo("Contact changes 2");
	}

	@Test
	void whatASystemAsksForHasATicketThatNobodyElseOwns() {
		this.request.tell("raised", 1,
				(asked) -> asked.putObject("requestedBy").put("kind", "CLIENT").put("id", "ada"));
		Api staff = this.api.as(this.tokens.staff("tickets.read-all"));
		await().until(() -> staff.get("/api/tickets/" + this.request.id()).status() == 200);
		assertThat(staff.get("/api/tickets/" + this.request.id()).at("/openedBy/side")).isEqualTo("SYSTEM");
		ContractSchemas
			.check(this.events.await("ticket.ticket.v1", "io.liaison.ticket.ticket-opened.v1", this.request.id()));
	}

	@ParameterizedTest
	@Behaviour({ "D3", "Q30" })
	@CsvSource({ "raised,REQUESTED,", "amended,REQUESTED,", "approved,APPLYING,", "applied,APPLIED,APPLIED",
			"declined,DECLINED,DECLINED", "cancelled,CANCELLED,CANCELLED", "restated,REQUESTED," })
	void aTicketShowsWhatBecameOfItsRequest(String what, String status, String outcome) {
		this.request.tell("raised", 1, (asked) -> asked.put("status", "APPLYING").put("number", 9));
		this.request.tell(what, 2);
		awaitStatus(status);
		await().until(() -> ticket().at("/changeRequest/number").equals("3"));
		assertThat(ticket().at("/outcome")).isEqualTo((outcome != null) ? outcome : "");
		assertThat(ticket().at("/status")).isEqualTo((outcome != null) ? "CLOSED" : "OPEN");
		assertThat(this.events.await("ticket.ticket.v1",
				(it) -> it.subject().equals(this.request.id()) && it.sequence() == 2))
			.satisfies(ContractSchemas::check)
			.extracting(Event::type)
			.isEqualTo("io.liaison.ticket.ticket-" + ((outcome != null) ? "closed" : "changed") + ".v1");
	}

	@Test
	void anAmendmentShowsItsNumberAndReason() {
		this.request.tell("raised", 1);
		this.request.tell("amended", 2);
		await().until(() -> ticket().at("/changeRequest/amendment").equals("1"));
		assertThat(ticket().at("/changeRequest/reason")).isEqualTo("The second phone number was missing.");
	}

	@Test
	void eventsInTheWrongOrderAndTwiceMakeOneTicketThatClosesOnce() {
		this.request.tell("applied", 3);
		this.request.tell("raised", 1);
		this.request.tell("approved", 2);
		this.request.tell("applied", 3);
		await().until(() -> ticket().at("/status").equals("CLOSED"));
		this.requester.post("/api/tickets/" + this.request.id() + "/messages", Map.of("message", "thanks")).expect(201);
		this.request.tell("applied", 3);
		this.request.tell("approved", 2);
		this.request.tell("applied", 4, (restated) -> restated.put("number", 4));
		await().until(() -> ticket().at("/changeRequest/number").equals("4"));
		assertThat(ticket().at("/outcome")).isEqualTo("APPLIED");
		assertThat(ticket().at("/status")).isEqualTo("WAITING_FOR_STAFF");
		await().until(() -> types().size() == 4);
		assertThat(types()).containsExactly("ticket-opened", "ticket-closed", "ticket-answered", "ticket-changed");
	}

	@Test
	@Behaviour("D3")
	void whatIsToldOnceMoreIsNothingThatHappened() {
		this.request.tell("restated", 1);
		this.request.tell("restated", 3);
		this.request.tell("approved", 2);
		this.request.tell("applied", 4);
		awaitStatus("APPLIED");
		assertThat(this.requester.get("/api/tickets/" + this.request.id() + "/history")
			.json()
			.get("items")
			.valueStream()
			.map((it) -> it.get("value").asString())).containsExactly("APPLIED");
		await().until(() -> types().size() == 2);
		assertThat(types()).containsExactly("ticket-opened", "ticket-closed");
	}

	@Test
	void whatCannotBeUnderstoodIsParkedAndWhatComesAfterItIsFollowed() {
		this.request.tell("raised", 1);
		this.request.tell("approved", 2, (poison) -> poison.put("status", "NONSENSE"));
		this.request.tell("applied", 3);
		awaitStatus("APPLIED");
		Api operator = this.api.as(this.tokens.staff("operations.manage"));
		await().until(() -> operator.get("/api/operations/ticket/parked-events")
			.expect(200)
			.text()
			.contains(this.request.id()));
	}

	private void awaitStatus(String status) {
		await().until(() -> ticket().at("/changeRequest/status").equals(status));
	}

	private Answer ticket() {
		return this.requester.get("/api/tickets/" + this.request.id());
	}

	private List<String> types() {
		return this.events.of("ticket.ticket.v1", this.request.id())
			.stream()
			.map((it) -> it.type().split("[.]")[3])
			.toList();
	}

}
