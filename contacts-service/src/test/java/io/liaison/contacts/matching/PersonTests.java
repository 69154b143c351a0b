package io.liaison.contacts.matching;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTests {

	private static final Person ADA = person("Ada", "Lund", "ada@acme.example", "ada@home.example");

	@Test
	@Behaviour("D21")
	void theSameNameAtOneOfTheAddressesIsTheSamePerson() {
		assertThat(person("Ada", "Lund", "ada@home.example").matches(ADA)).isTrue();
		assertThat(ADA.matches(person("Ada", "Lund", "ada@home.example"))).isTrue();
		assertThat(person("ADA ", "lund", "Ada@HOME.example").matches(ADA)).isTrue();
	}

	@Test
	@Behaviour("D21")
	void anotherNameAtTheSameAddressIsSomebodyElse() {
		assertThat(person("Max", "Lund", "ada@home.example").matches(ADA)).isFalse();
	}

	@Test
	void theSameNameAtAnotherAddressIsSomebodyElse() {
		assertThat(person("Ada", "Lund", "other@acme.example").matches(ADA)).isFalse();
	}

	@Test
	void whoHasNoAddressMatchesNobodyWhoHasOne() {
		assertThat(person("Ada", "Lund").matches(ADA)).isFalse();
		assertThat(ADA.matches(person("Ada", "Lund"))).isFalse();
		assertThat(person("Ada", "Lund").matches(person("Ada", "Lund"))).isTrue();
	}

	@Test
	void aPersonIsFoundByEachAddressTheMainOneFirst() {
		assertThat(ADA.keys()).extracting(PersonKey::mark).containsExactly("ada@acme.example", "ada@home.example");
		assertThat(ADA.keys()).extracting(PersonKey::nameKey).containsOnly("ada lund");
	}

	@Test
	void withoutAddressAPersonIsFoundByWhatElseTellsItFromOthers() {
		Person here = new Person(new PersonName("Ada", "Lund"), List.of(), "in acme");
		Person there = new Person(new PersonName("Ada", "Lund"), List.of(), "in beta");
		assertThat(here.keys()).hasSize(1).isNotEqualTo(there.keys());
	}

	/** Data of years hangs on these ids: they must never change. */
	@Test
	void idsOfContactsAreThoseOfAlways() {
		KeyedHash hash = new KeyedHash("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
		assertThat(ADA.keys().getFirst().contactId(hash, 0))
			.isEqualTo(hash.of("contact", "ada@acme.example\nada lund\n0"));
		assertThat(person("Ada", "Lund").keys().getFirst().contactId(hash, 3))
			.isEqualTo(hash.of("contact", "without address: \nada lund\n3"));
	}

	@Test
	void theNextAttemptIsAnotherId() {
		KeyedHash hash = new KeyedHash("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
		PersonKey key = ADA.keys().getFirst();
		assertThat(key.contactId(hash, 1)).isNotEqualTo(key.contactId(hash, 0));
	}

	@Test
	void aKeyDoesNotComeIntoALog() {
		assertThat(ADA.keys().getFirst().toString()).doesNotContain("ada", "lund");
	}

	static Person person(String given, String family, String... addresses) {
		return new Person(new PersonName(given, family), Stream.of(addresses).map(EmailAddress::new).toList(), "");
	}

}
