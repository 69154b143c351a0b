package io.liaison.ticket.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import io.liaison.ticket.view.AccountViews;
import io.liaison.ticket.view.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whom a ticket names to whom. */
@LiaisonTest
class TicketNamesTests {

	private static final String[] SEES = { "tickets.open", "tickets.read-all" };

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private AccountViews accounts;

	private final String unique = UUID.randomUUID().toString();

	private final String ann = "ann-" + this.unique;

	private final String per = "per-" + this.unique;

	private final String pat = "pat-" + this.unique;

	private String account;

	private Api annsApi;

	private Api patsApi;

	private Api staff;

	private String path;

	@BeforeEach
	void staffAndAPurchaserWorkOnATicketOfAnn() {
		Directory directory = new Directory(this.events, this.accounts);
		this.account = directory.account("CUSTOMER", this.ann);
		directory.contact(this.ann, "Ann", "Berg");
		directory.contact(this.per, "Per", "Staff");
		directory.contact(this.pat, "Pat", "Buyer");
		this.annsApi = this.api.as(this.tokens.customer(this.account, this.ann, SEES));
		this.patsApi = this.api.as(this.tokens.of(Tokens.caller(Side.PURCHASER, this.pat, this.account, SEES)));
		this.staff = this.api.as(this.tokens
			.of(Tokens.caller(Side.PROVIDER, this.per, "provider", "tickets.read-all", "tickets.answer")));
		this.path = this.annsApi.post("/api/tickets", Map.of("subject", this.unique, "message", "m"))
			.header("Location");
		this.staff.ifMatch("*").put(this.path + "/assignee", Map.of("contactId", this.per)).expect(200);
		this.patsApi.post(this.path + "/messages", Map.of("message", "m")).expect(201);
		this.staff.post(this.path + "/messages", Map.of("message", "m")).expect(201);
		await().until(() -> namesIn(this.staff, this.path + "/messages").size() == 3);
	}

	@Test
	@Behaviour("D5")
	void outsidersAreToldTheNamesOfTheirAccountsPeopleAlone() {
		assertThat(this.annsApi.get(this.path).at("/assignee/contactId")).isEqualTo(this.per);
		for (String route : List.of(this.path, this.path + "/messages", this.path + "/history", "/api/tickets")) {
			assertThat(namesIn(this.annsApi, route)).as(route).isSubsetOf("Ann Berg");
			assertThat(namesIn(this.patsApi, route)).as(route).isSubsetOf("Ann Berg", "Pat Buyer");
		}
		assertThat(namesIn(this.annsApi, this.path)).contains("Ann Berg");
		assertThat(namesIn(this.annsApi, this.path + "/messages")).containsExactly("Ann Berg");
		assertThat(namesIn(this.patsApi, this.path + "/messages")).containsExactly("Ann Berg", "Pat Buyer");
		assertThat(this.staff.post(this.path + "/messages", Map.of("message", "m")).at("/author/name"))
			.isEqualTo("Per Staff");
	}

	@Test
	@Behaviour("D5")
	void whoLeftTheAccountIsNamedToStaffAlone() {
		new Directory(this.events, this.accounts).account(this.account, 2, "CUSTOMER", "bob");
		Api bob = this.api.as(this.tokens.customer(this.account, "bob", SEES));
		await().until(() -> namesIn(bob, this.path).isEmpty());
		assertThat(namesIn(bob, this.path + "/messages")).isEmpty();
		assertThat(namesIn(this.staff, this.path)).contains("Ann Berg");
	}

	/** Of people, wherever they stand in what the caller reads. */
	private static List<String> namesIn(Api who, String route) {
		return who.get(route)
			.expect(200)
			.json()
			.findParents("contactId")
			.stream()
			.map((person) -> person.get("name"))
			.filter((name) -> name != null && !name.isNull())
			.map(JsonNode::asString)
			.toList();
	}

}
