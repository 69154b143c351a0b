package io.liaison.contacts.contact;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.contact.ContactEvent.ContactChanged;
import io.liaison.contacts.contact.ContactEvent.ContactCreated;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.security.Actor;
import io.liaison.platform.store.EventJson;
import io.liaison.platform.store.Publication;
import io.liaison.platform.testing.ContractSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ContactPublicationsTests {

	private static final Actor BY = new Actor("CONTACT", "c9", "a9");

	static List<ContactEvent> events() {
		return List.of(new ContactCreated(BY), new ContactChanged(List.of("emails"), BY));
	}

	@ParameterizedTest
	@MethodSource("events")
	void whatIsPublishedKeepsTheContract(ContactEvent event) {
		assertThat(new ContactPublications().of(contact(), event)).singleElement()
			.satisfies((publication) -> assertThat(
					ContractSchemas.violations(publication.type(), EventJson.write(publication.data())))
				.isEmpty());
	}

	@Test
	void anEventCarriesTheWholePublicStateRetainedAddressesIncluded() {
		Contact contact = contact();
		contact.change(details("new@acme.example"), EmailAddress::value, BY);
		JsonNode data = data(contact);
		assertThat(data.at("/contact/emails")).hasSize(2);
		assertThat(data.at("/contact/emails/0/address").asString()).isEqualTo("new@acme.example");
		assertThat(data.at("/contact/emails/1/current").asBoolean()).isFalse();
		assertThat(data.at("/contact/phones/0").asString()).isEqualTo("1");
	}

	@Test
	void whereAContactIsLinkedIsNotTold() {
		Contact contact = contact();
		contact.joins("account-1");
		assertThat(data(contact).toString()).doesNotContain("account-1");
	}

	private static JsonNode data(Contact contact) {
		Publication publication = new ContactPublications().of(contact, new ContactCreated(BY)).getFirst();
		return JsonMapper.shared().readTree(EventJson.write(publication.data()));
	}

	private static Contact contact() {
		return Contact.create("c1", details("old@acme.example"), EmailAddress::value, List.of(), null, BY);
	}

	private static ContactDetails details(String... addresses) {
		return new ContactDetails(new PersonName("Ada", "Lund"), Stream.of(addresses).map(EmailAddress::new).toList(),
				List.of("1"), null, "de-CH");
	}

}
