package io.liaison.contacts.account.editing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class AccountApiTests {

	private static final String[] STAFF = { "accounts.read", "accounts.manage", "contacts.read", "contacts.manage",
			"roles.read", "imports.run", "access.read", "access.manage", "tickets.open", "tickets.read-all",
			"tickets.answer", "notifications.read", "changes.approve", "access.view-as" };

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Accounts accounts;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api.as(this.tokens.staff(STAFF));
	}

	@Test
	@Behaviour("T41")
	void anAccountIsOpenedReadAndChanged() {
		Answer opened = this.staff.post("/api/accounts", Map.of("name", "Quay & Sons", "timeZone", "Europe/Oslo"))
			.expect(201);
		assertThat(opened.header("Location")).isEqualTo("/api/accounts/" + opened.at("/id"));
		assertThat(opened.at("/programme")).isEqualTo("PRACTICE");
		assertThat(opened.at("/loginStatus")).isEqualTo("NOT_ACTIVATED");
		String path = opened.header("Location");
		String etag = this.staff.get(path).expect(200).etag();
		assertThat(this.staff.patch(path, Map.of("name", "Quay")).status()).isEqualTo(428);
		Answer changed = this.staff.ifMatch(etag).patch(path, "{\"name\":\"Quay\",\"timeZone\":null}").expect(200);
		assertThat(changed.at("/name")).isEqualTo("Quay");
		assertThat(changed.json().at("/timeZone").isNull()).isTrue();
		assertThat(this.staff.ifMatch(etag).patch(path, Map.of("name", "Pier")).status()).isEqualTo(412);
		assertThat(this.staff.ifMatch(changed.etag()).patch(path, Map.of("side", "PROVIDER")).at("/errors/0/pointer"))
			.isEqualTo("/side");
	}

	@Test
	void theSameKeyOpensOneAccount() {
		Api keyed = this.staff.idempotencyKey("open-1");
		String first = keyed.post("/api/accounts", Map.of("name", "Key Ltd")).expect(201).at("/id");
		assertThat(keyed.post("/api/accounts", Map.of("name", "Key Ltd")).expect(201).at("/id")).isEqualTo(first);
		assertThat(keyed.post("/api/accounts", Map.of("name", "Other Ltd")).status()).isEqualTo(422);
	}

	@Test
	void whatIsNotValidIsRefusedWithItsPlace() {
		Answer refused = this.staff.post("/api/accounts", Map.of("name", " "));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.at("/errors/0/pointer")).isEqualTo("/name");
		assertThat(this.staff.post("/api/accounts", Map.of("name", "A", "programme", "NONE")).status()).isEqualTo(422);
		assertThat(this.staff.post("/api/accounts", Map.of("name", "A", "side", "PROVIDER")).status()).isEqualTo(422);
		assertThat(this.staff.post("/api/accounts", Map.of("name", "A", "timeZone", "Mars")).status()).isEqualTo(400);
		assertThat(this.staff.post("/api/accounts", Map.of("name", "A", "type", "SHIP")).status()).isEqualTo(400);
		assertThat(this.staff.get("/api/accounts/unknown").status()).isEqualTo(404);
	}

	@Test
	void accountsAreFoundByTheBeginningsOfTheirWordsInPages() {
		for (String name : List.of("Zephyr Éclair 3", "Zephyr Eclair 1", "ZEPHYR, Éclair 2", "Zephyr Other")) {
			this.staff.post("/api/accounts", Map.of("name", name)).expect(201);
		}
		Answer page = this.staff.get("/api/accounts?query=ecl%20zeph&limit=2").expect(200);
		assertThat(names(page)).containsExactly("Zephyr Eclair 1", "ZEPHYR, Éclair 2");
		Answer next = this.staff.get("/api/accounts?query=ecl%20zeph&limit=2&cursor=" + page.at("/next")).expect(200);
		assertThat(names(next)).containsExactly("Zephyr Éclair 3");
		assertThat(next.json().at("/next").isNull()).isTrue();
		assertThat(this.staff.get("/api/accounts?query=other&cursor=" + page.at("/next")).status()).isEqualTo(400);
	}

	@Test
	@Behaviour({ "S13", "S15", "T44", "Q6" })
	void aContactIsLinkedWithRolesAndTakenOut() {
		String account = open("Linker Ltd", "LICENCE");
		String contact = contact("Li", "Nked", "li@linker.example");
		String path = "/api/accounts/" + account + "/contacts/" + contact;
		Answer linked = this.staff.put(path, Map.of("roles", List.of("licence.primary-admin"))).expect(201);
		assertThat(linked.at("/roles/1")).isEqualTo("licence.primary-admin");
		assertThat(this.staff.put(path, Map.of("roles", List.of("licence.primary-admin"))).status()).isEqualTo(200);
		assertThat(this.staff.put(path, Map.of("roles", List.of())).status()).isEqualTo(428);
		Answer changed = this.staff.ifMatch(linked.etag()).put(path, Map.of("roles", List.of())).expect(200);
		assertThat(this.staff.ifMatch(linked.etag()).delete(path).status()).isEqualTo(412);
		JsonNode whole = this.staff.get("/api/accounts/" + account).expect(200).json();
		assertThat(whole.at("/contacts/0/emails/0/address").asString()).isEqualTo("li@linker.example");
		assertThat(whole.at("/contacts/0/roles")).hasSize(1);
		this.staff.ifMatch(changed.etag()).delete(path).expect(204);
		assertThat(this.staff.get(path).status()).isEqualTo(404);
		assertThat(this.staff.get("/api/contacts/" + contact).expect(200).json().at("/accounts")).isEmpty();
		Event gone = this.events.await("contacts.account.v1", "io.liaison.contacts.contact-unlinked.v1", account);
		assertThat(gone.data().at("/by/kind").asString()).isEqualTo("CONTACT");
		assertThat(this.events.of("contacts.account.v1", account)).allSatisfy(ContractSchemas::check)
			.extracting(Event::sequence)
			.containsExactly(1L, 2L, 3L, 4L);
		assertThat(this.events.of("access.session.v1", account)).extracting((it) -> it.data().at("/atLeast").asLong())
			.contains(gone.sequence());
	}

	@Test
	void aLinkNamesAnAddressOfItsContact() {
		String account = open("Addressed Ltd", "PRACTICE");
		String contact = contact("Ad", "Dress", "ad@addressed.example");
		String path = "/api/accounts/" + account + "/contacts/" + contact;
		assertThat(this.staff.put(path, Map.of("roles", List.of(), "emailId", "nobodys")).status()).isEqualTo(400);
		assertThat(this.staff.put(path, Map.of("roles", List.of("management"))).status()).isEqualTo(422);
		assertThat(this.staff.put("/api/accounts/" + account + "/contacts/nobody", Map.of("roles", List.of())).status())
			.isEqualTo(404);
	}

	@Test
	@Behaviour({ "S1", "C10" })
	void aCustomerSeesAndChangesTheOwnAccountAlone() {
		String mine = open("Mine Ltd", "LICENCE");
		String other = open("Theirs Ltd", "LICENCE");
		String me = contact("Me", "Mine", "me@mine.example");
		String stranger = contact("Stranger", "Else", "stranger@else.example");
		this.staff.put("/api/accounts/" + mine + "/contacts/" + me, Map.of("roles", List.of("licence.primary-admin")))
			.expect(201);
		Api customer = this.api.as(this.tokens.customer(mine, me, "accounts.read", "contacts.read", "contacts.manage"));
		assertThat(names(customer.get("/api/accounts").expect(200))).containsExactly("Mine Ltd");
		assertThat(customer.get("/api/accounts/" + other).status()).isEqualTo(404);
		assertThat(customer.get("/api/contacts/" + stranger).status()).isEqualTo(403);
		assertThat(customer.put("/api/accounts/" + mine + "/contacts/" + stranger, Map.of("roles", List.of())).status())
			.isEqualTo(404);
		String colleague = contact("Colleague", "Mine", "colleague@mine.example");
		this.staff.put("/api/accounts/" + mine + "/contacts/" + colleague, Map.of("roles", List.of())).expect(201);
		assertThat(customer.get("/api/accounts/" + mine).expect(200).json().at("/contacts")).hasSize(2);
		Api member = this.api.as(this.tokens.customer(mine, me, "accounts.read"));
		assertThat(member.get("/api/accounts/" + mine).expect(200).text()).contains("me@mine.example")
			.doesNotContain("colleague@mine.example");
		String etag = customer.get("/api/accounts/" + mine + "/contacts/" + colleague).expect(200).etag();
		customer.ifMatch(etag)
			.put("/api/accounts/" + mine + "/contacts/" + colleague,
					Map.of("roles", List.of("licence.alternate-admin")))
			.expect(200);
	}

	@Test
	@Behaviour("T6")
	void staffAreRaisedOnlyByThoseWhoMayAsMuch() {
		String colleague = contact("Col", "League", "col@liaison.example");
		String me = contact("Sta", "Ff", "staff@liaison.example");
		owner()
			.put("/api/accounts/" + Provider.ACCOUNT_ID + "/contacts/" + me, Map.of("roles", List.of("provider.staff")))
			.expect(201);
		this.staff = this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, me, "provider-account", STAFF)));
		String path = "/api/accounts/" + Provider.ACCOUNT_ID + "/contacts/" + colleague;
		assertThat(this.staff.put(path, Map.of("roles", List.of("provider.owner"))).status()).isEqualTo(403);
		this.staff.put(path, Map.of("roles", List.of("provider.staff"))).expect(201);
		String etag = this.staff.get("/api/contacts/" + colleague).etag();
		assertThat(this.staff.ifMatch(etag)
			.patch("/api/contacts/" + colleague, Map.of("emails", List.of("mine@liaison.example")))
			.status()).isEqualTo(403);
	}

	@Test
	void anOwnerIsOutOfReachForStaff() {
		String owner = this.accounts.get(Provider.ACCOUNT_ID).owner().contactId();
		String link = "/api/accounts/" + Provider.ACCOUNT_ID + "/contacts/" + owner;
		Api staff = this.staff.ifMatch(this.staff.get(link).expect(200).etag());
		staff.put(link, Map.of("roles", List.of("provider.staff"))).expect(403);
		staff.delete(link).expect(403);
		String person = "/api/contacts/" + owner;
		this.staff.ifMatch(this.staff.get(person).etag()).patch(person, Map.of("givenName", "Somebody")).expect(403);
	}

	@Test
	@Behaviour({ "Q13", "Q14" })
	void rolesTellWhatTheyMeanToTheirSide() {
		assertThat(ids(this.staff.get("/api/roles").expect(200))).contains("provider.owner", "provider.staff",
				"provider.technician", "member", "licence.primary-admin", "licence.alternate-admin",
				"service-portal.management", "service-portal.cust-admin", "service-portal.agreement",
				"service-portal.application", "service-portal.financial", "service-portal.technical", "practice.client",
				"managed.primary-authority", "managed.secondary-authority", "managed.report-recipient",
				"managed.invoice-contact");
		assertThat(this.staff.get("/api/roles/member").expect(200).at("/audience")).isNotEmpty();
		assertThat(this.staff.get("/api/roles/managed.invoice-contact").expect(200).json().at("/minHolders").asInt())
			.isEqualTo(1);
		Api customer = this.api.as(this.tokens.customer("a", "c"));
		assertThat(customer.get("/api/roles").expect(200).text()).doesNotContain("provider.");
		assertThat(customer.get("/api/roles/provider.owner").status()).isEqualTo(404);
		Event defined = this.events.await("contacts.role.v1", "io.liaison.contacts.role-defined.v1", "member");
		ContractSchemas.check(defined);
	}

	private Api owner() {
		String owner = this.accounts.get(Provider.ACCOUNT_ID).owner().contactId();
		return this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, owner, "provider-account",
				Stream
					.concat(Stream.of(STAFF),
							Stream.of("operations.manage", "roles.manage", "terms.publish", "actions.mint",
									"contacts.erase"))
					.toArray(String[]::new))));
	}

	private String open(String name, String programme) {
		return this.staff.post("/api/accounts", Map.of("name", name, "programme", programme)).expect(201).at("/id");
	}

	private String contact(String given, String family, String address) {
		return this.staff
			.post("/api/contacts", Map.of("givenName", given, "familyName", family, "emails", List.of(address)))
			.expect(201)
			.at("/id");
	}

	private static List<String> ids(Answer page) {
		return page.json().at("/items").valueStream().map((item) -> item.at("/id").asString()).toList();
	}

	private static List<String> names(Answer page) {
		return StreamSupport.stream(page.json().at("/items").spliterator(), false)
			.map((item) -> item.at("/name").asString())
			.toList();
	}

}
