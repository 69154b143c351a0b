package io.liaison.contacts.matching;

import java.util.List;

import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static io.liaison.contacts.matching.PersonTests.person;
import static org.assertj.core.api.Assertions.assertThat;

class PeopleTests {

	private final People<String> people = new People<>();

	@Test
	void somebodyIsFoundByNameAtAnyAddress() {
		this.people.add(person("Ada", "Lund", "ada@acme.example", "ada@home.example"), "first");
		assertThat(this.people.match(person("ada", "LUND", "ada@home.example"))).hasValue("first");
		assertThat(this.people.match(person("Max", "Lund", "ada@home.example"))).isEmpty();
		assertThat(this.people.match(person("Ada", "Lund", "else@home.example"))).isEmpty();
	}

	@Test
	void aPersonThatComesAgainWithMoreAddressesIsFoundByThoseToo() {
		this.people.add(person("Ada", "Lund", "ada@acme.example"), "first");
		this.people.add(person("Ada", "Lund", "ada@acme.example", "ada@home.example"), "first");
		assertThat(this.people.match(person("Ada", "Lund", "ada@home.example"))).hasValue("first");
	}

	@Test
	void theFirstToComeKeepsItsPlace() {
		this.people.add(person("Ada", "Lund", "ada@acme.example"), "first");
		this.people.add(person("Ada", "Lund", "ada@acme.example"), "second");
		assertThat(this.people.match(person("Ada", "Lund", "ada@acme.example"))).hasValue("first");
	}

	@Test
	void theMainAddressDecidesBetweenTwoOfOneName() {
		this.people.add(person("Ada", "Lund", "a@acme.example"), "a");
		this.people.add(person("Ada", "Lund", "b@acme.example"), "b");
		assertThat(this.people.match(person("Ada", "Lund", "b@acme.example", "a@acme.example"))).hasValue("b");
	}

	@Test
	void peopleWithoutAddressAreToldApartByTheirDistinction() {
		this.people.add(named("in acme"), "here");
		assertThat(this.people.match(named("in acme"))).hasValue("here");
		assertThat(this.people.match(named("in beta"))).isEmpty();
	}

	@Test
	@Behaviour("D21")
	void anAddressOfOthersIsRemarkable() {
		assertThat(this.people.haveUnderAnotherName(person("Max", "Pair", "pair@home.example"))).isFalse();
		this.people.add(person("Eve", "Pair", "pair@home.example"), "eve");
		assertThat(this.people.haveUnderAnotherName(person("Max", "Pair", "pair@home.example"))).isTrue();
		assertThat(this.people.haveUnderAnotherName(person("EVE", "Pair", "pair@home.example"))).isFalse();
		assertThat(this.people.haveUnderAnotherName(person("Max", "Pair"))).isFalse();
	}

	@Test
	void anAddressThatTheNameSharesAlreadyIsNotRemarkableAgain() {
		this.people.add(person("Eve", "Pair", "pair@home.example"), "eve");
		this.people.add(person("Max", "Pair", "pair@home.example"), "max");
		assertThat(this.people.haveUnderAnotherName(person("Max", "Pair", "pair@home.example"))).isFalse();
	}

	private static Person named(String distinction) {
		return new Person(new PersonName("Ada", "Lund"), List.of(), distinction);
	}

}
