package io.liaison.contacts.accountlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexField;
import org.springframework.data.mongodb.core.query.Criteria;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class AccountListOrderTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private MongoOperations store;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
	}

	@Test
	@Behaviour("T43")
	void theListTellsForEachColumnWhatStandsThere() {
		String id = open("Pq One", "PRACTICE");
		String contact = this.staff.post("/api/contacts", Map.of("givenName", "Pq", "familyName", "Lund"))
			.expect(201)
			.at("/id");
		var opened = this.staff.get("/api/accounts?query=pq").expect(200);
		assertThat(opened.at("/items/0/contacts")).isEqualTo("0");
		assertThat(Instant.parse(opened.at("/items/0/createdAt"))).isBeforeOrEqualTo(Instant.now());
		assertThat(opened.at("/items/0/changedAt")).isEqualTo(opened.at("/items/0/createdAt"));
		this.staff.put("/api/accounts/" + id + "/contacts/" + contact, Map.of("roles", List.of())).expect(201);
		var linked = this.staff.get("/api/accounts?query=pq").expect(200);
		assertThat(linked.at("/items/0/contacts")).isEqualTo("1");
		assertThat(linked.at("/items/0/loginStatus")).isEqualTo("NOT_ACTIVATED");
		assertThat(linked.at("/items/0/programme")).isEqualTo("PRACTICE");
		assertThat(linked.at("/items/0/active")).isEqualTo("true");
		assertThat(linked.at("/items/0/createdAt")).isEqualTo(opened.at("/items/0/createdAt"));
		assertThat(Instant.parse(linked.at("/items/0/changedAt")))
			.isAfterOrEqualTo(Instant.parse(opened.at("/items/0/changedAt")));
	}

	@Test
	@Behaviour("T34")
	void accountsAreListedByNameAndByWhenTheyChangedForwardsAndBackwards() {
		String b = open("Oq B", "PRACTICE");
		String c = open("Oq C", "PRACTICE");
		String a = open("Oq A", "PRACTICE");
		change(b, Map.of("timeZone", "Europe/Stockholm"));
		assertThat(walk("query=oq")).containsExactly(a, b, c);
		assertThat(walk("query=oq&order=NAME_DESCENDING")).containsExactly(c, b, a);
		assertThat(walk("query=oq&order=CHANGED")).containsExactly(c, a, b);
		assertThat(walk("query=oq&order=CHANGED_DESCENDING")).containsExactly(b, a, c);
		String cursor = this.staff.get("/api/accounts?query=oq&limit=1").expect(200).at("/next");
		this.staff.get("/api/accounts?query=oq&order=CHANGED&limit=1&cursor=" + cursor).expect(400);
		this.staff.get("/api/accounts?order=SIZE").expect(400);
	}

	@Test
	@Behaviour("T34")
	void allThatFitAreCountedWhenAskedFor() {
		open("Nq A", "PRACTICE");
		change(open("Nq B", "PRACTICE"), Map.of("active", false));
		open("Nq C", "MANAGED");
		assertThat(walk("query=nq&active=false")).hasSize(1);
		var page = this.staff.get("/api/accounts?query=nq&limit=1&count=true").expect(200);
		assertThat(page.at("/count/value")).isEqualTo("3");
		assertThat(page.at("/count/exact")).isEqualTo("true");
		assertThat(this.staff.get("/api/accounts?query=nq&active=true&programme=PRACTICE&count=true")
			.expect(200)
			.at("/count/value")).isEqualTo("1");
		assertThat(this.staff.get("/api/accounts?query=nq").expect(200).json().path("count").isObject()).isFalse();
		String customer = open("Nq D", "PRACTICE");
		assertThat(this.api.as(this.tokens.customer(customer, "c1", "accounts.read"))
			.get("/api/accounts?count=true")
			.expect(200)
			.at("/count/value")).isEqualTo("1");
		assertThat(List.of(AccountListController.Count.of(10_000), AccountListController.Count.of(10_001)))
			.containsExactly(new AccountListController.Count(10_000, true),
					new AccountListController.Count(10_000, false));
	}

	@Test
	void anIndexServesEachFilterInEachOrder() {
		List<String> filters = Stream
			.concat(Stream.of("prefixes"),
					new AccountFilter("", AccountSide.CUSTOMER, "P", LoginStatus.ACTIVATED, true, "r", "v").criteria()
						.stream()
						.map(Criteria::getKey))
			.toList();
		assertThat(filters).hasSize(7);
		List<List<String>> wanted = Stream.of(AccountOrder.values())
			.map((order) -> order.order().field())
			.distinct()
			.flatMap((order) -> Stream.concat(Stream.of(List.of(order)),
					filters.stream().map((filter) -> List.of(filter, order))))
			.toList();
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.store.indexOps(AccountList.COLLECTION).getIndexInfo())
				.extracting((index) -> index.getIndexFields().stream().map(IndexField::getKey).toList())
				.containsAll(wanted));
	}

	private String open(String name, String programme) {
		return this.staff.post("/api/accounts", Map.of("name", name, "programme", programme)).expect(201).at("/id");
	}

	private void change(String id, Map<String, Object> change) {
		String etag = this.staff.get("/api/accounts/" + id).expect(200).etag();
		this.staff.with("If-Match", etag).patch("/api/accounts/" + id, change).expect(200);
	}

	private List<String> walk(String query) {
		List<String> read = new ArrayList<>();
		String cursor = "";
		do {
			var page = this.staff.get("/api/accounts?limit=2&" + query + cursor).expect(200);
			page.json().at("/items").forEach((item) -> read.add(item.get("id").asString()));
			cursor = page.json().path("next").isString() ? "&cursor=" + page.at("/next") : "";
		}
		while (!cursor.isEmpty());
		return read;
	}

}
