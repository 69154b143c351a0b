package io.liaison.contacts.contact;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the outbox of a stored contact holds after each of its events. */
class ContactPublicationsTests {

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final AggregateStore<ContactState, Contact> contacts = STORE.stores()
		.of("contacts", ContactState.class, Contact::new, ContactPublications.declared());

	private final String id = Ids.random();

	@BeforeEach
	void create() {
		this.contacts.create(command(),
				Contact.create(this.id, details("old@acme.example"), EmailAddress::value, List.of(), null));
	}

	@Test
	void whatIsPublishedKeepsTheContract() {
		change((contact) -> contact.change(details("new@acme.example"), EmailAddress::value, "account-9"));
		assertThat(published()).extracting((event) -> event.getString("type"))
			.containsExactly("io.liaison.contacts.contact-created.v1", "io.liaison.contacts.contact-changed.v1");
		assertThat(published()).allSatisfy((event) -> {
			assertThat(event.getString("topic")).isEqualTo(ContactPublications.TOPIC);
			assertThat(ContractSchemas.violations(event.getString("type"), event.getString("data"))).isEmpty();
		});
	}

	@Test
	void anEventCarriesTheWholePublicStateRetainedAddressesIncluded() {
		change((contact) -> contact.change(details("new@acme.example"), EmailAddress::value, "account-9"));
		JsonNode data = lastData();
		assertThat(data.at("/contact/emails")).hasSize(2);
		assertThat(data.at("/contact/emails/0/address").asString()).isEqualTo("new@acme.example");
		assertThat(data.at("/contact/emails/1/current").asBoolean()).isFalse();
		assertThat(data.at("/contact/emails/1/replacedBy").asString()).isEqualTo("new@acme.example");
		assertThat(data.at("/contact/emails/1/askedBy").asString()).isEqualTo("account-9");
		assertThat(data.at("/contact/phones/0").asString()).isEqualTo("1");
		assertThat(data.at("/changed").valueStream().map(JsonNode::asString)).containsExactly("emails");
		assertThat(data.at("/by/id").asString()).isEqualTo("c9");
	}

	@Test
	@Behaviour("T49")
	void whichAddressesCameAndWentIsTold() {
		change((contact) -> contact.change(details("new@acme.example", "more@acme.example"), EmailAddress::value,
				"account-9"));
		assertThat(lastData().at("/emailsCome").toString()).isEqualTo("[\"new@acme.example\",\"more@acme.example\"]");
		assertThat(lastData().at("/emailsGone").toString()).isEqualTo("[\"old@acme.example\"]");
		change((contact) -> contact.change(details("more@acme.example", "new@acme.example"), EmailAddress::value,
				"account-9"));
		assertThat(lastData().has("emailsCome")).isFalse();
		assertThat(lastData().has("emailsGone")).isFalse();
	}

	@Test
	void whereAContactIsLinkedIsNotTold() {
		change((contact) -> contact.joins("account-1", 0));
		assertThat(published()).hasSize(1);
		change((contact) -> contact.change(details("new@acme.example"), EmailAddress::value, "account-9"));
		assertThat(lastData().toString()).contains("new@acme.example").doesNotContain("account-1");
	}

	private void change(Consumer<Contact> step) {
		this.contacts.change(this.id, command(), step);
	}

	private List<Document> published() {
		Document stored = STORE.database().getCollection("contacts").find(new Document("_id", this.id)).first();
		return stored.get("ob", Document.class).getList("e", Document.class);
	}

	private JsonNode lastData() {
		return JsonMapper.shared().readTree(published().getLast().getString("data"));
	}

	private static Command command() {
		return Command.random().by(Actor.contact("c9", "a9"));
	}

	private static ContactDetails details(String... addresses) {
		return new ContactDetails(new PersonName("Ada", "Lund"), Stream.of(addresses).map(EmailAddress::new).toList(),
				List.of("1"), null, "de-CH");
	}

}
