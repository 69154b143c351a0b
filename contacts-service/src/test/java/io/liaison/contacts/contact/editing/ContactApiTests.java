package io.liaison.contacts.contact.editing;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
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

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ContactApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api.as(this.tokens.staff("contacts.read", "contacts.manage"));
	}

	@Test
	void theSamePersonIsOneContact() {
		Map<String, Object> ida = person("Ida", "Same", "ida@same.example", "ida@home.example");
		Api keyed = this.staff.idempotencyKey("ida");
		String id = keyed.post("/api/contacts", ida).expect(201).at("/id");
		assertThat(keyed.post("/api/contacts", ida).expect(201).at("/id")).isEqualTo(id);
		Answer again = this.staff.post("/api/contacts", person("IDA ", "same", "IDA@Same.example"));
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.at("/detail")).contains(id);
		assertThat(this.staff.post("/api/contacts", person("Ida", "Same", "ida@home.example")).at("/detail"))
			.contains(id);
		assertThat(id).doesNotContainIgnoringCase("ida");
	}

	@Test
	@Behaviour("D21")
	void anAddressMayStandAtSeveralContacts() {
		String one = create(person("One", "Couple", "couple@home.example"));
		assertThat(create(person("Two", "Couple", "couple@home.example"))).isNotEqualTo(one);
	}

	@Test
	void aContactIsMatchedByWhatItIsNowAndNotByWhatItWas() {
		String id = create(person("Old", "Name", "old@name.example"));
		String etag = this.staff.get("/api/contacts/" + id).etag();
		this.staff.ifMatch(etag)
			.patch("/api/contacts/" + id, Map.of("givenName", "New", "emails", List.of("new@name.example")))
			.expect(200);
		assertThat(this.staff.post("/api/contacts", person("New", "Name", "new@name.example")).at("/detail"))
			.contains(id);
		assertThat(create(person("Old", "Name", "old@name.example"))).isNotEqualTo(id);
	}

	@Test
	@Behaviour({ "T49", "C13" })
	void aReplacedAddressIsRetainedUnderItsEmailId() {
		String id = create(person("Re", "Tained", "first@retained.example"));
		Answer before = this.staff.get("/api/contacts/" + id);
		String emailId = before.at("/emails/0/emailId");
		Answer after = this.staff.ifMatch(before.etag())
			.patch("/api/contacts/" + id, Map.of("emails", List.of("second@retained.example")))
			.expect(200);
		assertThat(after.at("/emails/0/address")).isEqualTo("second@retained.example");
		assertThat(after.at("/emails/1/emailId")).isEqualTo(emailId);
		assertThat(after.at("/emails/1/current")).isEqualTo("false");
		Answer back = this.staff.ifMatch(after.etag())
			.patch("/api/contacts/" + id, Map.of("emails", List.of("first@retained.example")))
			.expect(200);
		assertThat(back.at("/emails/0/emailId")).isEqualTo(emailId);
		this.events.await("contacts.contact.v1",
				(it) -> it.subject().equals(id) && it.sequence() == 3 && it.type().endsWith("contact-changed.v1"));
		assertThat(this.events.of("contacts.contact.v1", id)).allSatisfy(ContractSchemas::check)
			.extracting(Event::sequence)
			.containsExactly(1L, 2L, 3L);
	}

	@Test
	void aMergePatchSetsRemovesAndLeaves() {
		String id = create(
				Map.of("givenName", "Pat", "familyName", "Ch", "timeZone", "Europe/Paris", "phones", List.of("1")));
		String path = "/api/contacts/" + id;
		String etag = this.staff.get(path).etag();
		assertThat(this.staff.patch(path, Map.of("language", "fr")).status()).isEqualTo(428);
		Answer changed = this.staff.ifMatch(etag)
			.with("Content-Type", "application/merge-patch+json")
			.patch(path, "{\"timeZone\":null,\"language\":\"fr\"}")
			.expect(200);
		assertThat(changed.json().at("/timeZone").isNull()).isTrue();
		assertThat(changed.at("/phones/0")).isEqualTo("1");
		assertThat(this.staff.ifMatch(etag).patch(path, Map.of("language", "de")).status()).isEqualTo(412);
		Api current = this.staff.ifMatch(changed.etag());
		assertThat(current.patch(path, "{\"givenName\":null,\"familyName\":null}").status()).isEqualTo(400);
		assertThat(current.patch(path, "{\"phones\":[7]}").at("/errors/0/pointer")).isEqualTo("/phones/0");
		assertThat(current.patch(path, "{\"id\":\"x\"}").at("/errors/0/pointer")).isEqualTo("/id");
		assertThat(current.patch(path, "[]").status()).isEqualTo(400);
		assertThat(current.patch(path, "{}").expect(200).etag()).isEqualTo(changed.etag());
	}

	@Test
	void whatIsNotValidIsRefusedWithItsPlace() {
		Answer refused = this.staff.post("/api/contacts", person("A", "B", "fine@a.example", "not an address"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.at("/errors/0/pointer")).isEqualTo("/emails/1");
		assertThat(this.staff.post("/api/contacts", Map.of("givenName", " ")).status()).isEqualTo(400);
		assertThat(this.staff.post("/api/contacts", Map.of("givenName", "A", "language", "!")).status()).isEqualTo(400);
		assertThat(this.staff.get("/api/contacts/nobody").status()).isEqualTo(404);
	}

	@Test
	void contactsAreFoundByNameAndByAddress() {
		create(person("Xaver", "Quintus", "xq@findable.example"));
		assertThat(this.staff.get("/api/contacts?query=quin%20xav").at("/items/0/name")).isEqualTo("Xaver Quintus");
		assertThat(this.staff.get("/api/contacts?query=xq@findable").at("/items/0/name")).isEqualTo("Xaver Quintus");
		assertThat(this.staff.get("/api/contacts?query=aver").json().at("/items")).isEmpty();
	}

	@Test
	void aContactHasTwentyAddressesAtMost() {
		String[] addresses = new String[20];
		for (int i = 0; i < 20; i++) {
			addresses[i] = "a" + i + "@twenty.example";
		}
		String id = create(person("Many", "Addresses", addresses));
		Answer refused = this.staff.ifMatch(this.staff.get("/api/contacts/" + id).etag())
			.patch("/api/contacts/" + id, Map.of("emails", List.of("another@twenty.example")));
		assertThat(refused.problem()).isEqualTo("too-many-emails");
	}

	private String create(Map<String, Object> person) {
		return this.staff.post("/api/contacts", person).expect(201).at("/id");
	}

	private static Map<String, Object> person(String given, String family, String... addresses) {
		return Map.of("givenName", given, "familyName", family, "emails", List.of(addresses));
	}

}
