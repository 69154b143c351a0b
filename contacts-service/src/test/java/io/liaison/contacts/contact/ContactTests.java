package io.liaison.contacts.contact;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContactTests {

	private final Contact contact = contact("a@acme.example", "b@acme.example");

	@Test
	void aContactBeginsWithItsAddressesInTheirOrder() {
		assertThat(this.contact.currentEmails()).extracting(ContactEmail::address)
			.containsExactly("a@acme.example", "b@acme.example");
		assertThat(this.contact.emails()).extracting(ContactEmail::emailId)
			.containsExactly("id of a@acme.example", "id of b@acme.example");
		assertThat(this.contact.active()).isTrue();
	}

	@Test
	@Behaviour({ "T49", "C13" })
	void anAddressLeftOutIsRetainedAfterTheCurrentOnes() {
		change("c@acme.example", "b@acme.example");
		assertThat(this.contact.emails()).containsExactly(email("c@acme.example", true), email("b@acme.example", true),
				new ContactEmail("id of a@acme.example", "a@acme.example", false, "id of c@acme.example", null));
		assertThat(this.contact.currentEmails()).hasSize(2);
		assertThat(this.contact.has(new EmailAddress("a@acme.example"))).isFalse();
	}

	@Test
	@Behaviour("C13")
	void aRetainedAddressComesBackUnderItsId() {
		change("b@acme.example");
		change("b@acme.example", "a@acme.example");
		assertThat(this.contact.emails()).containsExactly(email("b@acme.example", true), email("a@acme.example", true));
	}

	@Test
	void retainedAddressesCountTowardsTheTwenty() {
		change(addresses(0, 10));
		change(addresses(10, 18));
		assertThat(this.contact.emails()).hasSize(20);
		refused("too-many-emails", () -> change(addresses(20, 21)));
		assertThat(this.contact.currentEmails()).hasSize(8);
	}

	@Test
	void aContactIsNotMadeWithMoreThanTwentyAddresses() {
		refused("too-many-emails", () -> contact(addresses(0, 21)));
		assertThat(contact(addresses(0, 20)).emails()).hasSize(20);
	}

	@Test
	@Behaviour("T49")
	void anAddressLeadsToTheCurrentOneThatReplacedIt() {
		Contact moved = contact("a@acme.example");
		assertThat(moved.successor("id of a@acme.example")).hasValue(email("a@acme.example", true));
		moved.change(details("b@acme.example"), ContactTests::id, null);
		moved.change(details("c@acme.example"), ContactTests::id, null);
		assertThat(moved.successor("id of a@acme.example")).hasValue(email("c@acme.example", true));
		moved.change(details("d@acme.example", "e@acme.example"), ContactTests::id, null);
		assertThat(moved.successor("id of a@acme.example")).isEmpty();
		assertThat(moved.successor("id of nobody")).isEmpty();
		moved.change(details("a@acme.example"), ContactTests::id, null);
		assertThat(moved.successor("id of b@acme.example")).isEmpty();
		assertThat(moved.successor("id of a@acme.example")).isPresent();
	}

	@Test
	void itIsFoundByNameAndByAddress() {
		assertThat(this.contact.search().words()).contains("lund", "ada", "a", "acme", "example");
		change("z@beta.example");
		assertThat(this.contact.search().words()).contains("beta").doesNotContain("acme");
		assertThat(this.contact.search().order()).isEqualTo("lund ada");
	}

	@Test
	void whatMatchesItIsItsNameAtItsCurrentAddresses() {
		change("b@acme.example");
		assertThat(this.contact.person().addresses()).containsExactly(new EmailAddress("b@acme.example"));
		assertThat(this.contact.person().name()).isEqualTo(new PersonName("Ada", "Lund"));
	}

	@Test
	void itRemembersTheAccountsItIsLinkedToOnce() {
		this.contact.joins("a1", 0);
		this.contact.joins("a2", 0);
		this.contact.joins("a1", 0);
		assertThat(this.contact.accounts()).containsExactly("a1", "a2");
		this.contact.leaves("a1", 1);
		this.contact.leaves("a9", 1);
		assertThat(this.contact.accounts()).containsExactly("a2");
	}

	@Test
	@Behaviour("C13")
	void onlyOneThatComesForOneThatGoesIsItsSuccessor() {
		change("c@acme.example", "d@acme.example");
		assertThat(this.contact.emails()).filteredOn((email) -> !email.current())
			.hasSize(2)
			.extracting(ContactEmail::replacedBy)
			.containsOnlyNulls();
		assertThat(this.contact.losses(details("d@acme.example"), ContactTests::id))
			.containsExactly("id of c@acme.example");
		assertThat(this.contact.losses(details("e@acme.example", "d@acme.example"), ContactTests::id)).isEmpty();
	}

	@Test
	void anUnlinkingThatALaterLinkingOvertookTakesNoAccountAway() {
		this.contact.joins("a1", 3);
		this.contact.leaves("a1", 3);
		assertThat(this.contact.accounts()).containsExactly("a1");
		this.contact.leaves("a1", 4);
		assertThat(this.contact.accounts()).isEmpty();
	}

	@Test
	void itIsLinkedToFiveHundredAccountsAtMost() {
		IntStream.range(0, 500).forEach((i) -> this.contact.joins("a" + i, 0));
		refused("too-many-accounts", () -> this.contact.joins("one-more", 0));
		this.contact.joins("a7", 0);
		this.contact.leaves("a7", 1);
		this.contact.joins("one-more", 0);
		assertThat(this.contact.accounts()).hasSize(500).contains("one-more");
	}

	@Test
	void aChangeKeepsAccountsAndOrigin() {
		Contact imported = Contact.create("c1", details("a@acme.example"), ContactTests::id, List.of("a1"), "import-1");
		imported.change(details("b@acme.example"), ContactTests::id, null);
		assertThat(imported.accounts()).containsExactly("a1");
		assertThat(imported.origin()).isEqualTo("import-1");
	}

	private void change(String... addresses) {
		this.contact.change(details(addresses), ContactTests::id, null);
	}

	private static void refused(String type, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(type));
	}

	private static Contact contact(String... addresses) {
		return Contact.create("c1", details(addresses), ContactTests::id, List.of(), null);
	}

	private static ContactDetails details(String... addresses) {
		return new ContactDetails(new PersonName("Ada", "Lund"), Stream.of(addresses).map(EmailAddress::new).toList(),
				List.of("1"), null, null);
	}

	private static String[] addresses(int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> "n" + i + "@many.example").toArray(String[]::new);
	}

	private static ContactEmail email(String address, boolean current) {
		return new ContactEmail("id of " + address, address, current, null, null);
	}

	private static String id(EmailAddress address) {
		return "id of " + address.value();
	}

}
