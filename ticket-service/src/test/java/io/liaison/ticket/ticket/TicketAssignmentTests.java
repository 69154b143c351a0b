package io.liaison.ticket.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import io.liaison.ticket.view.AccountViews;
import io.liaison.ticket.view.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is to act on a ticket, and what stands in its history of that. */
@LiaisonTest
class TicketAssignmentTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private AccountViews accounts;

	private String account;

	private Api member;

	private Api per;

	@BeforeEach
	void callers() {
		this.account = "account-" + UUID.randomUUID();
		this.member = this.api.as(this.tokens.customer(this.account, "ada", "tickets.open"));
		this.per = staff("per");
	}

	@Test
	@Behaviour("M26")
	void staffTakeATicketAndFindWhatIsTheirsAndWhatIsNobodys() {
		String taken = open(this.member, "taken");
		String free = open(this.member, "free");
		Answer assigned = assign(this.per, taken, "per").expect(200);
		assertThat(assigned.at("/assignee/contactId")).isEqualTo("per");
		assertThat(assigned.at("/lastModifiedBy/contactId")).isEqualTo("per");
		assertThat(ids(this.per, "&assignee=me")).containsExactly(taken);
		assertThat(ids(this.per, "&assignee=per")).containsExactly(taken);
		assertThat(ids(staff("kim"), "&assignee=me")).isEmpty();
		assertThat(ids(this.per, "&assignee=none")).containsExactly(free);
		this.per.ifMatch("*").put("/api/tickets/" + taken + "/assignee", Map.of()).expect(200);
		assertThat(ids(this.per, "&assignee=none")).containsExactly(taken, free);
	}

	@Test
	@Behaviour("M26")
	void aTicketIsGivenToStaffAloneAndByStaffAloneAsItWasSeen() {
		String provider = new Directory(this.events, this.accounts).account("PROVIDER", "per", "kim");
		Api per = this.api
			.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "per", provider, "tickets.read-all", "tickets.answer")));
		String ticket = open(this.member, "s");
		String path = "/api/tickets/" + ticket;
		per.put(path + "/assignee", Map.of("contactId", "per")).expect(428);
		String seen = per.get(path).etag();
		per.post(path + "/messages", Map.of("message", "m")).expect(201);
		per.ifMatch(seen).put(path + "/assignee", Map.of("contactId", "per")).expect(412);
		for (String nobody : List.of("ada", "rob", "nobody")) {
			assertThat(assign(per, ticket, nobody).expect(400).at("/errors/0/pointer")).isEqualTo("/contactId");
		}
		assign(per, ticket, "kim").expect(200);
		assign(this.member, ticket, "ada").expect(403);
		assign(this.api.as(this.tokens.customer(this.account, "ada", "tickets.read-all", "tickets.answer")), ticket,
				"ada")
			.expect(403);
		assign(this.api.as(this.tokens.staff("tickets.read-all")), ticket, "staff-contact").expect(403);
		assign(this.api.as(this.tokens.staff("tickets.answer")), ticket, "staff-contact").expect(404);
	}

	@Test
	void whatWasDoneWithATicketStandsInItsHistory() {
		String ticket = open(this.member, "s");
		String path = "/api/tickets/" + ticket;
		assign(this.per, ticket, "per").expect(200);
		assign(this.per, ticket, "per").expect(200);
		this.per.ifMatch("*").send("POST", path + "/closure", null).expect(200);
		this.member.ifMatch("*").send("POST", path + "/reopening", null).expect(200);
		Answer history = this.member.get(path + "/history").expect(200);
		assertThat(history.json()
			.get("items")
			.valueStream()
			.map((it) -> it.get("what").asString() + " " + it.at("/by/contactId").asString()))
			.containsExactly("REOPENED ada", "CLOSED per", "ASSIGNED per");
		assertThat(history.at("/items/2/assignee/contactId")).isEqualTo("per");
		this.api.as(this.tokens.customer(this.account, "bob", "tickets.open")).get(path + "/history").expect(404);
	}

	private Api staff(String contact) {
		return this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, contact, "provider", "tickets.read-all",
				"tickets.answer", "tickets.open")));
	}

	private static String open(Api who, String subject) {
		return who.post("/api/tickets", Map.of("subject", subject, "message", "m")).expect(201).at("/id");
	}

	private static Answer assign(Api who, String ticket, String contact) {
		return who.ifMatch("*").put("/api/tickets/" + ticket + "/assignee", Map.of("contactId", contact));
	}

	private List<String> ids(Api who, String query) {
		return who.get("/api/tickets?accountId=" + this.account + query)
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

}
