package io.liaison.contacts.profile;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.contact.AContact;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProfileTests {

	private final Profile profile = Profile.of("a1", "c1", new ProfileEntry("Buyer", List.of("1"), List.of("x", "y")));

	@Test
	@Behaviour("D5")
	void whatIsEnteredIsAddedAndNothingTakenBack() {
		this.profile.learn(new ProfileEntry("Boss", List.of("2", "1"), List.of("z", "x")));
		assertThat(this.profile.title()).isEqualTo("Buyer");
		assertThat(this.profile.phones()).containsExactly("1", "2");
		assertThat(this.profile.emailIds()).containsExactly("x", "y", "z");
	}

	@Test
	void aChangeSetsTheWhole() {
		this.profile.change(new ProfileEntry(null, List.of(), List.of("y")));
		assertThat(this.profile.title()).isNull();
		assertThat(this.profile.phones()).isEmpty();
		assertThat(this.profile.emailIds()).containsExactly("y");
	}

	@Test
	@Behaviour("D5")
	void anAddressThatIsGoneIsNotKnownAnyMore() {
		this.profile.follow(AContact.changed(AContact.of("c1", "x", "y", "z"), "y", "z"));
		assertThat(this.profile.emailIds()).containsExactly("y");
	}

	@Test
	@Behaviour("T49")
	void anAddressThatWasReplacedIsTheOneThatCameInstead() {
		Contact contact = AContact.changed(AContact.of("c1", "x", "y"), "y", "z");
		// shown before the profile follows, and kept once it has
		assertThat(this.profile.emails(contact)).extracting(ContactEmail::emailId).containsExactly("z", "y");
		assertThat(this.profile.isAsOf(contact)).isFalse();
		this.profile.follow(contact);
		assertThat(this.profile.emailIds()).containsExactly("z", "y");
		assertThat(this.profile.isAsOf(contact)).isTrue();
	}

	@Test
	void anAddressThatCameAfterTheContactWasReadIsKept() {
		this.profile.follow(AContact.of("c1", "y"));
		assertThat(this.profile.emailIds()).containsExactly("x", "y");
	}

	@Test
	void twoAddressesThatBecameOneAreShownOnce() {
		Contact contact = AContact.changed(AContact.changed(AContact.of("c1", "x"), "y"), "z");
		assertThat(this.profile.emails(contact)).extracting(ContactEmail::emailId).containsExactly("z");
	}

	@Test
	void onlyCurrentAddressesAreShownInTheProfilesOrder() {
		assertThat(this.profile.emails(AContact.of("c1", "z", "y", "x"))).extracting(ContactEmail::emailId)
			.containsExactly("x", "y");
		assertThat(this.profile.emails(AContact.of("c1", "y"))).extracting(ContactEmail::emailId).containsExactly("y");
	}

	@Test
	void phonesAreBounded() {
		List<String> many = Stream.iterate(0, (i) -> i + 1).limit(21).map(String::valueOf).toList();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new ProfileEntry(null, many, List.of()));
		this.profile.learn(new ProfileEntry(null, many.subList(0, 20), List.of()));
		assertThat(this.profile.phones()).hasSize(20).startsWith("1", "0");
	}

}
