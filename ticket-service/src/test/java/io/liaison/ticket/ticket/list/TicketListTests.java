package io.liaison.ticket.ticket.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.ticket.view.AccountViews;
import io.liaison.ticket.view.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class TicketListTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private AccountViews accounts;

	@Autowired
	private MongoOperations store;

	@Autowired
	private ListCompletion completion;

	private String account;

	private Api member;

	private Api admin;

	private Api per;

	@BeforeEach
	void callers() {
		this.account = "account-" + UUID.randomUUID();
		this.member = this.api.as(this.tokens.customer(this.account, "ada", "tickets.open"));
		this.admin = this.api.as(this.tokens.customer(this.account, "cat", "tickets.open", "tickets.read-all"));
		this.per = staff("per");
	}

	@Test
	@Behaviour({ "D26", "Q26" })
	void whoSeesTheAccountsTicketsMayAskForTheirOwn() {
		String theirs = open(this.member, "theirs");
		String own = open(this.admin, "own");
		assertThat(ids(this.admin, "")).containsExactly(own, theirs);
		assertThat(ids(this.admin, "&mine=true")).containsExactly(own);
		assertThat(ids(this.member, "&mine=true")).containsExactly(theirs);
		this.api.as(this.tokens.system("tickets.read-all")).get("/api/tickets?mine=true").expect(403);
	}

	@Test
	@Behaviour({ "Q29", "M26" })
	void aListTellsWhoIsToActNextWithWhatChangedLastFirst() {
		String first = open(this.member, "first");
		String second = open(this.member, "second");
		assertThat(ids(this.per, "")).containsExactly(second, first);
		this.per.post("/api/tickets/" + first + "/messages", Map.of("message", "m")).expect(201);
		Answer list = list(this.per, "");
		assertThat(list.at("/items/0/id")).isEqualTo(first);
		assertThat(list.at("/items/0/waitingFor")).isEqualTo("CUSTOMER");
		assertThat(list.at("/items/0/lastModifiedBy/contactId")).isEqualTo("per");
		assertThat(list.at("/items/0/lastModifiedAt")).isEqualTo(list.at("/items/0/lastMessageAt"));
		assertThat(ids(this.per, "&waitingFor=CUSTOMER")).containsExactly(first);
		assertThat(ids(this.per, "&waitingFor=PROVIDER")).containsExactly(second);
		assertThat(ids(this.per, "&waitingFor=PROVIDER&status=WAITING_FOR_CUSTOMER")).isEmpty();
		this.per.ifMatch("*").send("POST", "/api/tickets/" + second + "/closure", null).expect(200);
		assertThat(ids(this.per, "")).containsExactly(second, first);
		assertThat(ids(this.per, "&waitingFor=PROVIDER")).isEmpty();
		this.per.get("/api/tickets?waitingFor=NOBODY").expect(400);
	}

	@Test
	@Behaviour("Q29")
	void aListIsOfAllThatIsNotClosedOrOfTheRest() {
		String answered = open(this.member, "answered");
		String closed = open(this.member, "closed");
		String fresh = open(this.member, "fresh");
		this.per.post("/api/tickets/" + answered + "/messages", Map.of("message", "m")).expect(201);
		this.per.ifMatch("*").send("POST", "/api/tickets/" + closed + "/closure", null).expect(200);
		assertThat(ids(this.per, "&closed=false")).containsExactly(answered, fresh);
		assertThat(list(this.per, "&closed=false&count=true").at("/count")).isEqualTo("2");
		assertThat(ids(this.per, "&closed=true")).containsExactly(closed);
		assertThat(ids(this.per, "&closed=false&waitingFor=PROVIDER")).containsExactly(fresh);
		assertThat(ids(this.per, "&closed=false&status=CLOSED")).isEmpty();
		Object next = list(this.per, "&closed=false&limit=1").at("/next");
		assertThat(ids(this.per, "&closed=false&limit=1&cursor=" + next)).containsExactly(fresh);
		this.per.get("/api/tickets?cursor=" + next).expect(400);
		this.per.get("/api/tickets?closed=perhaps").expect(400);
	}

	@Test
	void aListIsCountedWhenThatIsAskedFor() {
		List<String> opened = new ArrayList<>();
		for (int n = 0; n < 3; n++) {
			opened.add(open(this.member, "s" + n));
		}
		assertThat(list(this.per, "&limit=1&count=true").at("/count")).isEqualTo("3");
		assertThat(list(this.per, "&limit=1").at("/count")).isEmpty();
		assertThat(list(this.member, "&assignee=none&count=true").at("/count")).isEqualTo("3");
		assertThat(list(this.per, "&status=CLOSED&count=true").at("/count")).isEqualTo("0");
		List<String> seen = new ArrayList<>();
		String next = "";
		do {
			Answer page = list(this.per, "&limit=2" + next);
			page.json().get("items").forEach((item) -> seen.add(item.get("id").asString()));
			next = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
		}
		while (!next.isEmpty());
		assertThat(seen).containsExactlyElementsOf(opened.reversed());
	}

	@ParameterizedTest
	@CsvSource({ "Rechnung Straße fehlt,strasse", "Øre,ore", "O'Neill asks,oneill", "下载中心无法打开,中心",
			"No download since Monday,down+mon", "No download since Monday,downloads", "Kiln invoice,KILN" })
	void aTicketIsFoundByWordsOfItsSubject(String subject, String query) {
		String ticket = open(this.member, subject);
		open(this.member, "another");
		String encoded = URLEncoder.encode(query.replace('+', ' '), StandardCharsets.UTF_8);
		List<String> found = query.equals("downloads") ? List.of() : List.of(ticket);
		assertThat(ids(this.member, "&query=" + encoded)).isEqualTo(found);
		assertThat(ids(this.per, "&query=" + encoded)).isEqualTo(found);
	}

	@Test
	@Behaviour("D26")
	void nobodyFindsWhatTheyMayNotSee() {
		open(this.member, "Secret");
		String elsewhere = "elsewhere-" + this.account;
		for (Api other : List.of(this.api.as(this.tokens.customer(this.account, "bob", "tickets.open")),
				this.api.as(this.tokens.customer(elsewhere, "ada", "tickets.open", "tickets.read-all")))) {
			assertThat(other.get("/api/tickets?query=secret&count=true").expect(200).at("/count")).isEqualTo("0");
		}
		this.api.get("/api/tickets?query=secret").expect(401);
	}

	@Test
	void ticketsOfEarlierVersionsTakeTheirPlaceInLists() {
		String old = open(this.member, "Kiln");
		String fresh = open(this.member, "fresh");
		this.store.updateFirst(Query.query(Criteria.where("_id").is(old)),
				new Update().unset("state.changed").unset("state.found"), "tickets");
		assertThat(ids(this.per, "&query=kiln")).isEmpty();
		assertThat(ids(this.per, "")).contains(old);
		assertThat(this.completion.unfinished()).isNotEmpty();
		await().until(() -> this.completion.perform(ListCompletion.ALL, new Held()) == Task.Outcome.DONE);
		assertThat(this.completion.unfinished()).isEmpty();
		assertThat(ids(this.per, "&query=kiln")).containsExactly(old);
		assertThat(ids(this.per, "")).containsExactly(fresh, old);
		assertThat(this.per.get("/api/tickets/" + old).etag()).startsWith("\"1.");
	}

	private record Held() implements Claim {

		@Override
		public int attempt() {
			return 1;
		}

		@Override
		public boolean held() {
			return true;
		}

	}

	@Test
	void accountsAndPeopleAreNamedOnceTheyAreKnown() {
		Directory directory = new Directory(this.events, this.accounts);
		String known = directory.account("CUSTOMER", "ann-" + this.account);
		String ann = "ann-" + this.account;
		String ticket = open(this.api.as(this.tokens.customer(known, ann, "tickets.open")), "s");
		assertThat(this.per.get("/api/tickets/" + ticket).json().at("/openedBy/name").isNull()).isTrue();
		directory.contact(ann, "Ann", "Berg");
		await().until(() -> this.per.get("/api/tickets/" + ticket).at("/openedBy/name").equals("Ann Berg"));
		Answer read = this.per.get("/api/tickets/" + ticket);
		assertThat(read.at("/account/name")).isEqualTo("Name of " + known);
		assertThat(read.at("/lastModifiedBy/name")).isEqualTo("Ann Berg");
		Answer list = this.per.get("/api/tickets?accountId=" + known).expect(200);
		assertThat(list.at("/items/0/account/name")).isEqualTo("Name of " + known);
		assertThat(list.at("/items/0/openedBy/name")).isEqualTo("Ann Berg");
		assertThat(this.per.get("/api/tickets/" + ticket + "/messages").at("/items/0/author/name"))
			.isEqualTo("Ann Berg");
	}

	private Api staff(String contact) {
		return this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, contact, "provider", "tickets.read-all",
				"tickets.answer", "tickets.open")));
	}

	private static String open(Api who, String subject) {
		return who.post("/api/tickets", Map.of("subject", subject, "message", "m")).expect(201).at("/id");
	}

	private Answer list(Api who, String query) {
		return who.get("/api/tickets?accountId=" + this.account + query).expect(200);
	}

	private List<String> ids(Api who, String query) {
		return list(who, query).json().get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

}
