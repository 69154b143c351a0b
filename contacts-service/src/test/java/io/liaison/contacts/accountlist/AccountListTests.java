package io.liaison.contacts.accountlist;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.role.UnreadableRoles;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class AccountListTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private MongoOperations store;

	@Autowired
	private Roles roles;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AggregateStores stores;

	@Autowired
	private Indexes indexes;

	@Autowired
	private Task accountListRebuild;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
	}

	@Test
	void namesAreFoundAsPeopleTypeThem() {
		String street = open("Zq Straße", "PRACTICE");
		String irish = open("Zq O'Neill", "PRACTICE");
		String danish = open("Zq Øre", "PRACTICE");
		String chinese = open("Zq 北京华为技术有限公司", "PRACTICE");
		assertThat(found("query=zq strasse")).containsExactly(street);
		assertThat(found("query=zq oneill")).containsExactly(irish);
		assertThat(found("query=zq ore")).containsExactly(danish);
		assertThat(found("query=zq 华为")).containsExactly(chinese);
		assertThat(found("query=zq")).containsExactly(irish, danish, street, chinese);
	}

	@Test
	void aWordLongerThanItsStoredBeginningsIsComparedWhole() {
		String makler = open("Yq Versicherungsmakler", "PRACTICE");
		String haus = open("Yq Versicherungshaus", "PRACTICE");
		assertThat(found("query=yq versicherungsm")).containsExactly(makler);
		assertThat(found("query=yq versicherungs")).containsExactly(haus, makler);
	}

	@Test
	void aChangedNameHasAnotherPlaceAtOnce() {
		String id = open("Xq First", "PRACTICE");
		open("Xq Middle", "PRACTICE");
		String etag = this.staff.get("/api/accounts/" + id).expect(200).etag();
		this.staff.with("If-Match", etag).patch("/api/accounts/" + id, Map.of("name", "Xq Second")).expect(200);
		assertThat(found("query=xq first")).isEmpty();
		assertThat(found("query=xq").getLast()).isEqualTo(id);
	}

	@Test
	@Behaviour({ "T39", "T40", "T41", "C1" })
	void accountsAreFilteredByWhatStandsInThem() {
		String one = open("Wq One", "MANAGED");
		String two = open("Wq Two", "PRACTICE");
		String contact = this.staff.post("/api/contacts", Map.of("givenName", "Wq", "familyName", "Lund"))
			.expect(201)
			.at("/id");
		assertThat(found("query=wq&vacancy=managed.report-recipient")).containsExactly(one);
		this.staff
			.put("/api/accounts/" + one + "/contacts/" + contact, Map.of("roles", List.of("managed.report-recipient")))
			.expect(201);
		assertThat(found("query=wq&vacancy=managed.report-recipient")).isEmpty();
		assertThat(found("query=wq&role=managed.report-recipient")).containsExactly(one);
		assertThat(found("query=wq&programme=PRACTICE")).containsExactly(two);
		assertThat(found("query=wq&side=PURCHASER")).isEmpty();
		assertThat(found("query=wq&side=CUSTOMER&loginStatus=NOT_ACTIVATED")).containsExactly(one, two);
		assertThat(found("query=wq&status=ACTIVATED")).as("by its former name").isEmpty();
		tell(contact, 1, one, true);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(found("query=wq&loginStatus=ACTIVATED")).containsExactly(one));
		tell(contact, 2, one, false);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(found("query=wq&loginStatus=PENDING_ACTIVATION")).containsExactly(one));
	}

	@Test
	void pagesLeadThroughAllWithoutGapOrRepetition() {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			all.add(open("Vq Same", "PRACTICE"));
		}
		List<String> read = new ArrayList<>();
		String cursor = "";
		do {
			var page = this.staff.get("/api/accounts?query=vq&limit=2" + cursor).expect(200);
			page.json().at("/items").forEach((item) -> read.add(item.get("id").asString()));
			cursor = page.json().path("next").isString() ? "&cursor=" + page.at("/next") : "";
		}
		while (!cursor.isEmpty());
		assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
	}

	@Test
	void whatIsMissingIsMadeFromTheAccountsThatAreThere() {
		Document account = this.store.findById(open("Uq Kept", "PRACTICE"), Document.class, "accounts");
		assertThat(account).isNotNull();
		String id = Ids.random();
		// as the version before left it: nobody tells of it
		this.store.insert(account.append("_id", id).append("ob", new Document("n", 1L)), "accounts");
		assertThat(found("query=uq")).doesNotContain(id);
		forgetProgress();
		rebuild(true);
		assertThat(found("query=uq")).contains(id);
		assertThat(this.accountListRebuild.unfinished()).isEmpty();
	}

	@Test
	void rolesThatAreOthersHaveTheListMadeAnew() {
		open("Sq One", "PRACTICE");
		forgetProgress();
		assertThat(this.accountListRebuild.unfinished()).isNotEmpty();
		this.events.publish("contacts.role.v1", "io.liaison.contacts.role-defined.v1", "list-test.role", 1, Map.of());
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.accountListRebuild.unfinished()).isEmpty());
	}

	@Test
	void accountsThatAreWrittenAreOpenedThoughTheListCannotFollow() {
		Account opened = this.accounts.get(open("Rq One", "PRACTICE"));
		UnreadableRoles unreadable = new UnreadableRoles(this.stores);
		AccountList list = new AccountList(this.store, this.indexes, unreadable);
		list.opened(List.of(opened));
		list.changed(opened);
		assertThat(unreadable.asked()).isEqualTo(2);
		list.opened(List.of());
		assertThat(unreadable.asked()).isEqualTo(2);
	}

	@Test
	void theMakingGoesOnWhereItStopped() {
		open("Tq One", "PRACTICE");
		forgetProgress();
		assertThat(rebuild(false)).isInstanceOf(Task.Later.class);
		Document stopped = this.store.findById(AccountList.COLLECTION, Document.class, "list-rebuilds");
		assertThat(stopped).isNotNull();
		assertThat(stopped.getString("last")).isNotEmpty();
		assertThat(this.accountListRebuild.unfinished()).containsExactly(form());
		assertThat(rebuild(true)).isEqualTo(Task.Outcome.DONE);
	}

	private Task.Outcome rebuild(boolean held) {
		return this.accountListRebuild.perform(form(), new Claim() {

			@Override
			public int attempt() {
				return 1;
			}

			@Override
			public boolean held() {
				return held;
			}

		});
	}

	private String form() {
		return AccountList.form(this.roles.catalogue());
	}

	private void forgetProgress() {
		this.store.remove(Query.query(Criteria.where("_id").is(AccountList.COLLECTION)), "list-rebuilds");
	}

	private void tell(String contactId, long sequence, String accountId, boolean activated) {
		this.events.publish("access.contact-access.v1", "io.liaison.access.grant-changed.v1", contactId, sequence,
				Map.of("contactAccess", Map.of("contactId", contactId, "grants", List.of(Map.of("accountId", accountId,
						"emailId", "e1", "login", true, "signatory", false, "activated", activated))), "changed",
						List.of()));
	}

	private String open(String name, String programme) {
		return this.staff.post("/api/accounts", Map.of("name", name, "programme", programme)).expect(201).at("/id");
	}

	private List<String> found(String query) {
		List<String> ids = new ArrayList<>();
		this.staff.get("/api/accounts?" + UriUtils.encodeQuery(query, StandardCharsets.UTF_8))
			.expect(200)
			.json()
			.at("/items")
			.forEach((item) -> ids.add(item.get("id").asString()));
		return ids;
	}

}
