package io.liaison.contacts.contactfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
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
class ContactFieldApiTests {

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
	@Behaviour("T2")
	void theProviderDefinesFieldsAndChangesWhatTheyOffer() {
		Answer made = define("CHOICE", Map.of("choices", List.of("red", "blue")));
		String path = made.header("Location");
		assertThat(this.staff.get(path).expect(200).json()).isEqualTo(made.json());
		assertThat(this.staff.get("/api/contact-fields").expect(200).text()).contains(made.at("/id"));
		assertThat(this.staff.patch(path, Map.of("choices", List.of("red"))).status()).isEqualTo(428);
		Answer changed = this.staff.ifMatch(made.etag()).patch(path, Map.of("choices", List.of("red"))).expect(200);
		assertThat(changed.json().at("/choices")).hasSize(1);
		assertThat(this.staff.ifMatch(changed.etag()).patch(path, Map.of("type", "TEXT")).at("/errors/0/pointer"))
			.isEqualTo("/type");
		assertThat(this.staff.ifMatch(changed.etag()).patch(path, Map.of("choices", List.of())).status())
			.isEqualTo(400);
		assertThat(this.staff.post("/api/contact-fields", Map.of("name", made.at("/name"), "type", "TEXT")).status())
			.isEqualTo(409);
		assertThat(this.api.as(this.tokens.customer("a", "c", "contacts.read")).get("/api/contact-fields").status())
			.isEqualTo(403);
	}

	@Test
	@Behaviour("T2")
	void contactsHaveValuesOfTheirTypes() {
		String day = define("DATE", Map.of()).at("/id");
		String size = define("NUMBER", Map.of()).at("/id");
		Answer made = contact(Map.of("fields", Map.of(day, "2026-01-31", size, "7")));
		assertThat(made.at("/fields/" + day)).isEqualTo("2026-01-31");
		Answer changed = patch(made, "{\"fields\":{\"" + day + "\":null,\"" + size + "\":8.5}}").expect(200);
		assertThat(changed.json().at("/fields")).hasSize(1);
		assertThat(changed.at("/fields/" + size)).isEqualTo("8.5");
		assertThat(patch(changed, "{\"familyName\":\"Other\"}").expect(200).at("/fields/" + size)).isEqualTo("8.5");
		Answer again = this.staff.get("/api/contacts/" + made.at("/id")).expect(200);
		Answer refused = patch(again, "{\"fields\":{\"" + day + "\":\"soon\",\"" + size + "\":\"big\",\"none\":\"x\"}}")
			.expect(400);
		List<String> pointers = new ArrayList<>();
		refused.json().at("/errors").forEach((error) -> pointers.add(error.at("/pointer").asString()));
		assertThat(pointers).containsExactly("/fields/" + day, "/fields/" + size, "/fields/none");
		Event told = this.events.await("contacts.contact.v1",
				(event) -> event.subject().equals(made.at("/id")) && event.sequence() == 2);
		ContractSchemas.check(told);
		assertThat(told.data().at("/contact/fields/" + size).asString()).isEqualTo("8.5");
		assertThat(told.data().at("/changed").toString()).isEqualTo("[\"fields\"]");
	}

	@Test
	@Behaviour("T2")
	void anAddressInAFieldIsAnAddressOfTheContact() {
		String mail = define("EMAIL", Map.of()).at("/id");
		String main = System.nanoTime() + "@fields.example";
		String old = "old." + main;
		String fresh = "new." + main;
		Answer made = contact(Map.of("emails", List.of(main), "fields", Map.of(mail, old)));
		assertThat(addresses(made)).containsExactly(main, old);
		Answer changed = patch(made, "{\"fields\":{\"" + mail + "\":\"" + fresh + "\"}}").expect(200);
		assertThat(addresses(changed)).containsExactly(main, fresh);
		assertThat(changed.at("/emails/2/replacedBy")).isEqualTo(changed.at("/emails/1/emailId"));
		Answer kept = patch(changed, "{\"emails\":[\"" + main + "\"]}").expect(200);
		assertThat(addresses(kept)).containsExactly(main, fresh);
		Answer gone = patch(kept, "{\"fields\":{\"" + mail + "\":null}}").expect(200);
		assertThat(addresses(gone)).containsExactly(main);
	}

	private Answer define(String type, Map<String, Object> more) {
		Map<String, Object> body = new HashMap<>(more);
		body.put("name", type + " " + System.nanoTime());
		body.put("type", type);
		return this.staff.post("/api/contact-fields", body).expect(201);
	}

	private Answer contact(Map<String, Object> more) {
		Map<String, Object> body = new HashMap<>(more);
		body.put("givenName", "Fielded " + System.nanoTime());
		return this.staff.post("/api/contacts", body).expect(201);
	}

	private Answer patch(Answer before, String patch) {
		return this.staff.ifMatch(before.etag()).patch("/api/contacts/" + before.at("/id"), patch);
	}

	private static List<String> addresses(Answer contact) {
		List<String> addresses = new ArrayList<>();
		contact.json().at("/emails").forEach((email) -> {
			if (email.at("/current").asBoolean()) {
				addresses.add(email.at("/address").asString());
			}
		});
		return addresses;
	}

}
