package io.liaison.ticket.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@LiaisonTest
class NoteTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api opener;

	private Api admin;

	private Api staff;

	private String path;

	@BeforeEach
	void openTicket() {
		String account = "account-" + UUID.randomUUID();
		this.opener = this.api.as(this.tokens.customer(account, "ada", "tickets.open"));
		this.admin = this.api.as(this.tokens.customer(account, "cat", "tickets.read-all"));
		this.staff = this.api.as(this.tokens.staff("tickets.read-all", "tickets.answer"));
		this.path = this.opener.post("/api/tickets", Map.of("subject", "s", "message", "opening")).header("Location");
	}

	@Test
	@Behaviour({ "M5", "M6" })
	void aNoteIsReadByStaffAloneAndChangesNothingForOthers() {
		this.staff.post(this.path + "/messages", Map.of("message", "answer")).expect(201);
		this.staff.ifMatch("*").send("POST", this.path + "/closure", null).expect(200);
		String before = this.opener.get(this.path).text();
		Answer note = note(this.staff, "He never pays.").expect(201);
		assertThat(note.at("/internal")).isEqualTo("true");
		assertThat(this.opener.get(this.path).text()).isEqualTo(before);
		for (Api outsider : List.of(this.opener, this.admin)) {
			assertThat(texts(outsider, "")).containsExactly("opening", "answer");
			assertThat(outsider.get(this.path + "/messages?limit=2").text()).doesNotContain("\"next\":\"");
		}
		assertThat(texts(this.staff, "")).containsExactly("opening", "answer", "He never pays.");
		this.opener.post(this.path + "/messages", Map.of("message", "thanks")).expect(201);
		assertThat(texts(this.opener, "")).containsExactly("opening", "answer", "thanks");
		assertThat(texts(this.staff, "")).endsWith("He never pays.", "thanks");
		assertThat(this.opener.get(this.path).at("/messages")).isEqualTo("3");
	}

	@Test
	@Behaviour("M5")
	void aNoteIsToldUnderATypeThatNobodyMails() {
		String id = note(this.staff, "note").expect(201).at("/id");
		Event told = this.events.await("ticket.message.v1", (event) -> event.subject().equals(id));
		assertThat(told.type()).isEqualTo("io.liaison.ticket.note-added.v1");
		assertThat(told.data().at("/message/internal").asBoolean()).isTrue();
		String ticket = this.path.substring(this.path.lastIndexOf('/') + 1);
		assertThat(this.events.of("ticket.ticket.v1", ticket)).extracting(Event::type)
			.doesNotContain("io.liaison.ticket.ticket-answered.v1");
	}

	@Test
	@Behaviour({ "M5", "C10" })
	void onlyStaffWhoMayAnswerWriteNotes() {
		note(this.opener, "n").expect(403);
		note(this.admin, "n").expect(403);
		note(this.api.as(this.tokens.staff("tickets.read-all")), "n").expect(403);
		note(this.api.as(this.tokens.staff("tickets.answer")), "n").expect(404);
		note(this.api, "n").expect(401);
		assertThat(texts(this.staff, "")).containsExactly("opening");
	}

	private Answer note(Api who, String text) {
		return who.post(this.path + "/messages", Map.of("message", text, "internal", true));
	}

	private List<String> texts(Api who, String query) {
		return who.get(this.path + "/messages" + query)
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("message").asString())
			.toList();
	}

}
