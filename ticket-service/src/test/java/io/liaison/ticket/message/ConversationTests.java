package io.liaison.ticket.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@LiaisonTest
class ConversationTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private String account;

	private Api opener;

	private Api staff;

	private String ticket;

	@BeforeEach
	void openTicket() {
		this.account = "account-" + UUID.randomUUID();
		this.opener = this.api.as(this.tokens.customer(this.account, "ada", "tickets.open"));
		this.staff = this.api.as(this.tokens.staff("tickets.read-all", "tickets.answer"));
		this.ticket = "/api/tickets/"
				+ this.opener.post("/api/tickets", Map.of("subject", "s", "message", "the opening")).at("/id");
	}

	@Test
	@Behaviour({ "Q26", "S26" })
	void aTicketCanBeViewedAndCommentedOnAtAnyTime() {
		Answer answer = say(this.staff, "the answer").expect(201);
		assertThat(answer.at("/author/side")).isEqualTo("PROVIDER");
		assertThat(status()).isEqualTo("WAITING_FOR_CUSTOMER");
		say(this.opener, "thank you").expect(201);
		assertThat(status()).isEqualTo("WAITING_FOR_STAFF");
		assertThat(texts(this.opener, "")).containsExactly("the opening", "the answer", "thank you");
		assertThat(texts(this.staff, "")).hasSize(3);

		this.staff.ifMatch("*").send("POST", this.ticket + "/closure", null).expect(200);
		say(this.opener, "it is back").expect(201);
		assertThat(status()).isEqualTo("WAITING_FOR_STAFF");
		assertThat(this.opener.get(this.ticket).at("/messages")).isEqualTo("4");
	}

	@Test
	@Behaviour("D26")
	void whoSeesTheAccountsTicketsWritesOnThemAndStaffNeedThePermission() {
		say(this.api.as(this.tokens.customer(this.account, "cat", "tickets.read-all")), "me too").expect(201);
		say(this.api.as(this.tokens.customer(this.account, "bob", "tickets.open")), "?").expect(404);
		say(this.api.as(this.tokens.staff("tickets.read-all")), "?").expect(403);
		say(this.api.as(this.tokens.system("tickets.read-all", "tickets.answer")), "?").expect(403);
		say(this.api, "?").expect(401);
		assertThat(texts(this.staff, "")).containsExactly("the opening", "me too");
	}

	@Test
	void aRepeatedRequestPostsOneMessage() {
		Api client = this.staff.idempotencyKey("k");
		assertThat(say(client, "once").expect(201).json()).isEqualTo(say(client, "once").expect(201).json());
		say(client, "something else").expect(422);
		assertThat(texts(this.staff, "")).containsExactly("the opening", "once");
		assertThat(this.staff.get(this.ticket).etag()).startsWith("\"2.");
	}

	@Test
	void aMistakeIsToldWithItsPlace() {
		assertThat(say(this.opener, " ").expect(400).at("/errors/0/pointer")).isEqualTo("/message");
	}

	@Test
	void messagesComeInPagesTheOpeningOneFirst() {
		for (int n = 1; n <= 4; n++) {
			say((n % 2 == 0) ? this.staff : this.opener, "message " + n).expect(201);
		}
		List<String> seen = new ArrayList<>();
		String cursor = "";
		do {
			seen.addAll(texts(this.opener, "?limit=2" + cursor));
			String next = this.opener.get(this.ticket + "/messages?limit=2" + cursor).at("/next");
			cursor = next.isEmpty() ? "" : "&cursor=" + next;
		}
		while (!cursor.isEmpty());
		assertThat(seen).containsExactly("the opening", "message 1", "message 2", "message 3", "message 4");
	}

	private Answer say(Api who, String text) {
		return who.post(this.ticket + "/messages", Map.of("message", text));
	}

	private String status() {
		return this.opener.get(this.ticket).at("/status");
	}

	private List<String> texts(Api who, String query) {
		List<String> texts = new ArrayList<>();
		for (JsonNode item : who.get(this.ticket + "/messages" + query).expect(200).json().get("items")) {
			texts.add(item.get("message").asString());
		}
		return texts;
	}

}
