package io.liaison.contacts.account.editing;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.account.editing.AccountResources.LinkedContact;
import io.liaison.contacts.account.editing.AccountResources.LinkedEmail;
import io.liaison.contacts.contact.AContact;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkedContactTests {

	private final Contact contact = Contact.create("c1",
			new ContactDetails(new PersonName("Ada", "Lund"),
					Stream.of("a@acme.example", "b@acme.example", "c@acme.example").map(EmailAddress::new).toList(),
					List.of("1"), null, null),
			EmailAddress::value, List.of(), null);

	private final Profile profile = Profile.of("a1", "c1",
			new ProfileEntry("Buyer", List.of("2"), List.of("a@acme.example", "b@acme.example")));

	@Test
	@Behaviour({ "T44", "D5" })
	void theAddressThatTheAccountUsesComesFirst() {
		LinkedContact linked = seen(link("b@acme.example", true), Side.CUSTOMER);
		assertThat(linked.emails()).extracting(LinkedEmail::address)
			.containsExactly("b@acme.example", "a@acme.example");
		assertThat(linked.emailId()).isEqualTo("b@acme.example");
	}

	@Test
	@Behaviour({ "T44", "T49" })
	void anAddressThatWasReplacedIsSeenAsTheOneThatCameInstead() {
		Contact changed = AContact.changed(AContact.of("c1", "a", "b"), "a", "c");
		Profile known = Profile.of("a1", "c1", new ProfileEntry(null, List.of(), List.of("a", "b")));
		LinkedContact linked = LinkedContact.of(link("b", true), changed, known,
				Tokens.caller(Side.CUSTOMER, "c9", "a1"));
		assertThat(linked.emailId()).isEqualTo("c");
		assertThat(linked.emails()).extracting(LinkedEmail::emailId).containsExactly("c", "a");
	}

	@Test
	@Behaviour("D5")
	void anAccountSeesOnlyWhatItKnows() {
		LinkedContact linked = seen(link(null, true), Side.CUSTOMER);
		assertThat(linked.emails()).extracting(LinkedEmail::address)
			.containsExactly("a@acme.example", "b@acme.example");
		assertThat(linked.phones()).containsExactly("2");
		assertThat(linked.title()).isEqualTo("Buyer");
	}

	@Test
	@Behaviour("D5")
	void staffSeeTheRestOfTheContactBehindIt() {
		LinkedContact linked = seen(link(null, true), Side.PROVIDER);
		assertThat(linked.emails()).extracting(LinkedEmail::address)
			.containsExactly("a@acme.example", "b@acme.example", "c@acme.example");
		assertThat(linked.phones()).containsExactly("2", "1");
	}

	@Test
	@Behaviour("S15")
	void anInactiveLinkIsShownAsSuch() {
		assertThat(seen(link(null, false), Side.CUSTOMER).active()).isFalse();
		assertThat(seen(link(null, true), Side.CUSTOMER).active()).isTrue();
	}

	private LinkedContact seen(Link link, Side side) {
		return LinkedContact.of(link, this.contact, this.profile, Tokens.caller(side, "c9", "a1"));
	}

	private static Link link(String emailId, boolean active) {
		return new Link("c1", emailId, active, List.of(), 1, 1, null);
	}

}
