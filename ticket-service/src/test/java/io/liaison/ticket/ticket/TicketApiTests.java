package io.liaison.ticket.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@LiaisonTest
class TicketApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	/** accounts of its own for each test */
	private String account;

	private Api member;

	private Api colleague;

	private Api admin;

	private Api stranger;

	private Api staff;

	@BeforeEach
	void callers() {
		this.account = "account-" + UUID.randomUUID();
		this.member = this.api.as(this.tokens.customer(this.account, "ada", "tickets.open"));
		this.colleague = this.api.as(this.tokens.customer(this.account, "bob", "tickets.open"));
		this.admin = this.api.as(this.tokens.customer(this.account, "cat", "tickets.open", "tickets.read-all"));
		this.stranger = this.api
			.as(this.tokens.customer("other-" + this.account, "eve", "tickets.open", "tickets.read-all"));
		this.staff = this.api.as(this.tokens.staff("tickets.open", "tickets.read-all", "tickets.answer"));
	}

	@Test
	@Behaviour({ "S6", "S26" })
	void whoIsSignedInOpensATicketAndFindsItAgain() {
		Answer opened = this.member
			.post("/api/tickets", Map.of("subject", " No download ", "message", "It stops\nat 3 %."))
			.expect(201);
		assertThat(opened.header("Location")).isEqualTo("/api/tickets/" + opened.at("/id"));
		assertThat(opened.at("/accountId")).isEqualTo(this.account);
		assertThat(opened.at("/subject")).isEqualTo("No download");
		assertThat(opened.at("/status")).isEqualTo("OPEN");

		Answer read = this.member.get(opened.header("Location")).expect(200);
		assertThat(read.json()).isEqualTo(opened.json());
		assertThat(read.etag()).startsWith("\"1.");
		assertThat(ids(this.member.get("/api/tickets"))).containsExactly(opened.at("/id"));
		assertThat(this.api.post("/api/tickets", Map.of("subject", "s", "message", "m")).status()).isEqualTo(401);
	}

	@Test
	@Behaviour({ "D26", "C10" })
	void othersDoNotLearnThatATicketExists() {
		String path = "/api/tickets/" + open("Secret");
		for (Api other : List.of(this.colleague, this.stranger, colleagueOfTheStaff())) {
			assertThat(other.get(path).expect(404).text().replace(path, ""))
				.isEqualTo(other.get("/api/tickets/none").text().replace("/api/tickets/none", ""));
			other.get(path + "/messages").expect(404);
			other.post(path + "/messages", Map.of("message", "m")).expect(404);
			other.ifMatch("*").send("POST", path + "/closure", null).expect(404);
			assertThat(ids(other.get("/api/tickets"))).isEmpty();
		}
		this.admin.get(path).expect(200);
		this.staff.get(path).expect(200);
		this.api.get(path).expect(401);
	}

	/** Who has opened no ticket in any other test. */
	private Api colleagueOfTheStaff() {
		return this.api
			.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "staff-" + UUID.randomUUID(), "provider", "tickets.open")));
	}

	@Test
	@Behaviour("D26")
	void listsShowWhatTheCallerMaySeeNewestFirst() {
		List<String> mine = List.of(open("first"), open("second"));
		String colleagues = this.colleague.post("/api/tickets", Map.of("subject", "third", "message", "m")).at("/id");
		assertThat(ids(this.member.get("/api/tickets"))).containsExactlyElementsOf(mine.reversed());
		assertThat(ids(this.admin.get("/api/tickets"))).containsExactly(colleagues, mine.get(1), mine.get(0));
		assertThat(ids(this.admin.get("/api/tickets?accountId=" + this.account))).hasSize(3);
		assertThat(ids(this.staff.get("/api/tickets"))).contains(colleagues, mine.get(0));
		assertThat(ids(this.staff.get("/api/tickets?accountId=" + this.account))).hasSize(3);
		this.stranger.get("/api/tickets?accountId=" + this.account).expect(404);
	}

	@Test
	void aListComesInPagesThatBelongToTheirFilter() {
		List<String> opened = IntStream.range(0, 5).mapToObj((n) -> open("ticket " + n)).toList();
		List<String> seen = new ArrayList<>();
		String next = "";
		do {
			Answer page = this.member.get("/api/tickets?limit=2" + next).expect(200);
			seen.addAll(ids(page));
			next = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
			if (!next.isEmpty()) {
				this.member.get("/api/tickets?status=CLOSED" + next).expect(400);
				this.staff.get("/api/tickets?limit=2" + next).expect(400);
			}
		}
		while (!next.isEmpty());
		assertThat(seen).containsExactlyElementsOf(opened.reversed());
	}

	@Test
	void aPlaceInAnotherListIsNone() {
		open("one");
		String path = "/api/tickets/" + open("two") + "/messages";
		for (String message : List.of("first", "second")) {
			this.member.post(path, Map.of("message", message)).expect(201);
		}
		String inTickets = this.member.get("/api/tickets?limit=1").at("/next");
		String inMessages = this.member.get(path + "?limit=1").at("/next");
		this.member.get("/api/tickets?cursor=" + inMessages).expect(400);
		this.member.get(path + "?cursor=" + inTickets).expect(400);
		this.member.get("/api/tickets?cursor=x" + inTickets).expect(400);
		this.member.get(path + "?cursor=x" + inMessages).expect(400);
		this.member.get(path + "?cursor=" + inMessages).expect(200);
	}

	@Test
	void staffFilterByWhoseTurnItIs() {
		String waiting = open("waiting");
		String answered = open("answered");
		this.staff.post("/api/tickets/" + answered + "/messages", Map.of("message", "m")).expect(201);
		String query = "/api/tickets?accountId=" + this.account + "&status=";
		assertThat(ids(this.staff.get(query + "OPEN"))).containsExactly(waiting);
		assertThat(ids(this.staff.get(query + "WAITING_FOR_CUSTOMER"))).containsExactly(answered);
		this.staff.get(query + "NONSENSE").expect(400);
	}

	@Test
	void staffOpenATicketForAnAccountAndCustomersOnlyForTheirOwn() {
		Map<String, String> body = Map.of("subject", "s", "message", "m", "accountId", this.account);
		String id = this.staff.post("/api/tickets", body).expect(201).at("/id");
		this.admin.get("/api/tickets/" + id).expect(200);
		this.member.post("/api/tickets", body).expect(201);
		this.stranger.post("/api/tickets", body).expect(404);
		this.api.as(this.tokens.system("tickets.open")).post("/api/tickets", body).expect(403);
	}

	@Test
	void aRepeatedRequestOpensOneTicket() {
		Api client = this.member.idempotencyKey("key-1");
		Map<String, String> body = Map.of("subject", "once", "message", "m");
		assertThat(client.post("/api/tickets", body).expect(201).json())
			.isEqualTo(client.post("/api/tickets", body).expect(201).json());
		client.post("/api/tickets", Map.of("subject", "another", "message", "m")).expect(422);
		assertThat(ids(this.member.get("/api/tickets"))).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'{"message":"m"}', /subject
			'{"subject":" ","message":"m"}', /subject
			'{"subject":"two\\nBcc: lines","message":"m"}', /subject
			'{"subject":"two\\u2028lines","message":"m"}', /subject
			'{"subject":"\\u00a0\\u3000","message":"m"}', /subject
			'{"subject":"Su\\ud83d","message":"m"}', /subject
			'{"subject":5,"message":"m"}', /subject
			'{"subject":"s","message":true}', /message
			'{"subject":"s","message":"m","colour":"red"}', /colour
			'{"subject":"s","message":"\\u200b\\u3000"}', /message
			'{"subject":"s"}', /message
			'{"subject":"s","message":"  "}', /message
			'{"subject":"s","message":"m","accountId":""}', /accountId
			""")
	void aMistakeIsToldWithItsPlace(String body, String pointer) {
		Answer answer = this.staff.post("/api/tickets", body).expect(400);
		assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
	}

	@Test
	void textsHaveTheirLimits() {
		Map<String, String> longest = Map.of("subject", "s".repeat(200), "message", "m".repeat(20_000));
		String id = this.member.post("/api/tickets", longest).expect(201).at("/id");
		this.member.post("/api/tickets", Map.of("subject", "s".repeat(201), "message", "m")).expect(400);
		this.member.post("/api/tickets", Map.of("subject", "s", "message", "m".repeat(20_001))).expect(400);
		this.member.post("/api/tickets/" + id + "/messages", Map.of("message", "m".repeat(20_001))).expect(400);
	}

	@Test
	void aTicketIsClosedOnlyAsItWasSeen() {
		String path = "/api/tickets/" + open("s");
		String seen = this.staff.get(path).etag();
		this.member.post(path + "/messages", Map.of("message", "one more thing")).expect(201);
		this.staff.send("POST", path + "/closure", null).expect(428);
		this.staff.ifMatch(seen).send("POST", path + "/closure", null).expect(412);
		this.api.as(this.tokens.staff("tickets.read-all"))
			.ifMatch("*")
			.send("POST", path + "/closure", null)
			.expect(403);

		String now = this.staff.get(path).etag();
		Answer closed = this.staff.ifMatch(now).send("POST", path + "/closure", null).expect(200);
		assertThat(closed.at("/status")).isEqualTo("CLOSED");
		Answer reopened = this.member.ifMatch(closed.etag()).send("POST", path + "/reopening", null).expect(200);
		assertThat(reopened.at("/status")).isEqualTo("WAITING_FOR_STAFF");
		assertThat(reopened.json().has("closedAt") && !reopened.json().get("closedAt").isNull()).isFalse();
	}

	private String open(String subject) {
		return this.member.post("/api/tickets", Map.of("subject", subject, "message", "m")).expect(201).at("/id");
	}

	private static List<String> ids(Answer page) {
		List<String> ids = new ArrayList<>();
		for (JsonNode item : page.expect(200).json().get("items")) {
			ids.add(item.get("id").asString());
		}
		return ids;
	}

}
