package io.liaison.ticket.form;

import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import io.liaison.ticket.view.AccountViews;
import io.liaison.ticket.view.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class TicketFormTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private AccountViews accounts;

	private Directory directory;

	private String account;

	private Api admin;

	private Api staff;

	@BeforeEach
	void callers() {
		this.directory = new Directory(this.events, this.accounts);
		this.account = this.directory.account("CUSTOMER", "ada", "bob");
		this.admin = customer("ada", "tickets.open", "contacts.manage");
		this.staff = this.api
			.as(this.tokens.staff("tickets.open", "tickets.read-all", "tickets.answer", "contacts.read"));
	}

	@Test
	@Behaviour({ "S7", "S16" })
	void everybodyChoosesFromTheFormsThatAreForThem() {
		assertThat(forms(this.admin)).containsExactly("GENERAL", "REMOVE_USER");
		assertThat(forms(customer("bob", "tickets.open"))).containsExactly("GENERAL");
		assertThat(forms(customer("bob", "contacts.manage"))).containsExactly("REMOVE_USER");
		assertThat(forms(customer("bob"))).isEmpty();
		assertThat(forms(this.api.as(this.tokens.staff("tickets.open", "contacts.manage")))).containsExactly("GENERAL");
		assertThat(forms(purchaser())).containsExactly("GENERAL");
		this.api.get("/api/ticket-forms").expect(401);
		JsonNode fields = this.admin.get("/api/ticket-forms").json().at("/items/1/fields");
		assertThat(fields.valueStream().map((it) -> it.get("id").asString() + " " + it.get("type").asString()))
			.containsExactly("contact CONTACT", "reason TEXT", "lastDay DATE");
	}

	@Test
	@Behaviour({ "S16", "S17" })
	void aUserIsRemovedByAFormThatStaffCompleteAndConfirmOnTheTicket() {
		Answer asked = remove(this.admin, Map.of("contact", "bob", "reason", "He leaves.", "lastDay", "2026-03-31"))
			.expect(201);
		assertThat(asked.at("/category")).isEqualTo("REMOVE_USER");
		assertThat(asked.at("/subject")).isEqualTo("Remove user");
		assertThat(asked.at("/message")).isEqualTo("He leaves.");
		assertThat(asked.at("/form/id")).isEqualTo("REMOVE_USER");
		assertThat(asked.json().at("/form/resolved").asBoolean()).isTrue();
		assertThat(asked.at("/form/answers/0/value")).isEqualTo("bob");
		assertThat(asked.at("/form/answers/1/value")).isEqualTo("2026-03-31");
		assertThat(asked.json().get("actions")).isEmpty();

		String path = asked.header("Location");
		assertThat(this.staff.get(path).at("/actions/0/href")).isEqualTo("/api/contacts/bob");
		assertThat(close(this.staff, path, "COMPLETED").expect(409).problem()).isEqualTo("answer-needed");
		this.staff.post(path + "/messages", Map.of("message", "He is removed.")).expect(201);
		assertThat(close(this.staff, path, null).expect(400).at("/errors/0/pointer")).isEqualTo("/outcome");
		close(this.staff, path, "COMPLETED").expect(200);
		assertThat(this.admin.get(path).at("/outcome")).isEqualTo("COMPLETED");
		assertThat(this.admin.get(path).at("/status")).isEqualTo("CLOSED");

		this.admin.post(path + "/messages", Map.of("message", "He still signs in.")).expect(201);
		assertThat(this.admin.get(path).at("/outcome")).isEmpty();
		Event closed = this.events.await("ticket.ticket.v1", "io.liaison.ticket.ticket-closed.v1", asked.at("/id"));
		ContractSchemas.check(closed);
		assertThat(closed.data().at("/ticket/outcome").asString()).isEqualTo("COMPLETED");
		assertThat(closed.data().at("/ticket/form/answers/0/value").asString()).isEqualTo("bob");
	}

	@Test
	@Behaviour("S17")
	void onlyStaffSayWhatCameOfAForm() {
		String path = remove(this.admin, Map.of("contact", "bob", "reason", "r")).expect(201).header("Location");
		assertThat(close(this.admin, path, "COMPLETED").expect(400).at("/errors/0/pointer")).isEqualTo("/outcome");
		assertThat(close(this.admin, path, null).expect(200).at("/outcome")).isEmpty();
		String general = this.admin.post("/api/tickets", Map.of("subject", "s", "message", "m")).header("Location");
		close(this.staff, general, "COMPLETED").expect(400);
		close(this.staff, general, null).expect(200);
	}

	@Test
	@Behaviour({ "S16", "C15" })
	void nobodyLearnsOfPeopleBeyondTheirOwnAccount() {
		this.directory.account("CUSTOMER", "eve");
		String refused = remove(this.admin, Map.of("contact", "nobody", "reason", "r")).expect(400).text();
		assertThat(refused).contains("/fields/contact");
		for (String other : List.of("eve", "rob")) {
			assertThat(remove(this.admin, Map.of("contact", other, "reason", "r")).expect(400).text())
				.isEqualTo(refused);
		}
	}

	@Test
	@Behaviour({ "S1", "S16" })
	void aFormThatIsForOthersIsRefused() {
		Map<String, String> fields = Map.of("contact", "bob", "reason", "r");
		remove(customer("bob", "tickets.open"), fields).expect(403);
		remove(purchaser(), fields).expect(403);
		remove(this.staff, fields).expect(403);
		remove(customer("ada", "contacts.manage"), fields).expect(403);
		remove(this.api, fields).expect(401);
		remove(this.api.as(this.tokens.customer("elsewhere", "bob", "tickets.open", "contacts.manage")), fields)
			.expect(400);
	}

	@Test
	void whoWasSeenInTheAccountIsNotRefusedForAViewThatIsLate() {
		Api ahead = this.api
			.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, "ada", this.account, "tickets.open", "contacts.manage"),
					Map.of("ver", Map.of("a:" + this.account, 2))));
		assertThat(remove(ahead, Map.of("contact", "new", "reason", "r")).expect(503).header("Retry-After"))
			.isEqualTo("1");
		this.directory.account(this.account, 2, "CUSTOMER", "ada", "new");
		await().until(() -> remove(ahead, Map.of("contact", "new", "reason", "r")).status() == 201);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'{"form":"REMOVE_USER","fields":{}}', /fields/contact /fields/reason
			'{"form":"REMOVE_USER"}', /fields/contact /fields/reason
			'{"form":"REMOVE_USER","fields":{"contact":"bob","reason":" "}}', /fields/reason
			'{"form":"REMOVE_USER","fields":{"contact":null,"reason":"r"}}', /fields/contact
			'{"form":"REMOVE_USER","fields":{"contact":"bob","reason":"r","a/b":"c"}}', /fields/a~1b
			'{"form":"REMOVE_USER","fields":{"contact":"bob","reason":"r","lastDay":"2026-02-30"}}', /fields/lastDay
			'{"form":"REMOVE_USER","fields":{"contact":"bob","reason":"r","lastDay":"+2026-01-01"}}', /fields/lastDay
			'{"form":"REMOVE_USER","fields":{"contact":"bob","reason":"r","lastDay":5}}', /fields/lastDay
			'{"form":"GENERAL","fields":{"subject":"two\\nlines","message":""}}', /fields/subject /fields/message
			'{"form":"GENERAL","subject":"s"}', /subject
			'{"form":"GENERAL","fields":{},"message":"m"}', /message
			'{"fields":{"subject":"s","message":"m"}}', /form
			'{"form":"NONE","fields":{}}', /form
			""")
	void aMistakeIsToldWithItsPlace(String body, String pointers) {
		Answer answer = this.admin.post("/api/tickets", body).expect(400);
		assertThat(answer.json().get("errors").valueStream().map((it) -> it.get("pointer").asString()))
			.containsExactly(pointers.split(" "));
	}

	@Test
	void theGeneralFormIsSubjectAndMessage() {
		Answer opened = this.admin
			.post("/api/tickets",
					Map.of("form", "GENERAL", "fields", Map.of("subject", "s".repeat(200), "message", "m")))
			.expect(201);
		assertThat(opened.at("/category")).isEqualTo("GENERAL");
		assertThat(opened.at("/message")).isEqualTo("m");
		assertThat(opened.json().hasNonNull("form")).isFalse();
	}

	private Api customer(String contact, String... permissions) {
		return this.api.as(this.tokens.customer(this.account, contact, permissions));
	}

	private Api purchaser() {
		return this.api
			.as(this.tokens.of(Tokens.caller(Side.PURCHASER, "pat", this.account, "tickets.open", "contacts.manage")));
	}

	private Answer remove(Api who, Map<String, String> fields) {
		return who.post("/api/tickets", Map.of("form", "REMOVE_USER", "fields", fields));
	}

	private Answer close(Api who, String path, String outcome) {
		return who.ifMatch("*").send("POST", path + "/closure", (outcome != null) ? Map.of("outcome", outcome) : null);
	}

	private static List<String> forms(Api who) {
		return who.get("/api/ticket-forms")
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((form) -> form.get("id").asString())
			.toList();
	}

}
