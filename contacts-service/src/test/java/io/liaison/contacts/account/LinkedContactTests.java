package io.liaison.contacts.account;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.account.AccountResources.LinkedContact;
import io.liaison.contacts.account.AccountResources.LinkedEmail;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedContactTests {

	private final Contact contact = Contact.create("c1", new ContactDetails(new PersonName("Ada", "Lund"),
			Stream.of("a@acme.example", "b@acme.example").map(EmailAddress::new).toList(), List.of("1"), null, null),
			EmailAddress::value, List.of(), null);

	@Test
	@Behaviour({ "T44", "D5" })
	void theAddressThatTheAccountUsesComesFirst() {
		LinkedContact linked = LinkedContact.of(link("b@acme.example", true), this.contact);
		assertThat(linked.emails()).extracting(LinkedEmail::address)
			.containsExactly("b@acme.example", "a@acme.example");
		assertThat(linked.emailId()).isEqualTo("b@acme.example");
	}

	@Test
	void withoutAChosenAddressTheContactsOrderStands() {
		assertThat(LinkedContact.of(link(null, true), this.contact).emails()).extracting(LinkedEmail::address)
			.containsExactly("a@acme.example", "b@acme.example");
	}

	@Test
	@Behaviour("S15")
	void anInactiveLinkIsShownAsSuch() {
		assertThat(LinkedContact.of(link(null, false), this.contact).active()).isFalse();
		assertThat(LinkedContact.of(link(null, true), this.contact).active()).isTrue();
	}

	@Test
	void aLinkOfAContactThatIsNotThereIsLeftOut() {
		assertThat(LinkedContact.of(link(null, true), null)).isNull();
	}

	private static Link link(String emailId, boolean active) {
		return new Link("c1", emailId, active, List.of(), 1, 1, null);
	}

}
