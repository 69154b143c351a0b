package io.liaison.contacts.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.matching.PersonTests.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ContactsTest
class ContactMatcherTests {

	@Autowired
	private MatchIndex index;

	@Autowired
	private KeyedHash hash;

	private final Map<String, Known> contacts = new HashMap<>();

	private final List<Collection<String>> lookUps = new ArrayList<>();

	@Test
	void somebodyNewGetsAnIdThatFollowsFromNameAndMainAddress() {
		Match<Known> match = match(person("New", "One", "new@matcher.example", "second@matcher.example"));
		assertThat(match.contact()).isNull();
		assertThat(match.id()).isEqualTo(id(person("New", "One", "new@matcher.example"), 0));
		assertThat(match(person("NEW", "one", "NEW@matcher.example")).id()).isEqualTo(match.id());
	}

	@Test
	@Behaviour("D21")
	void anotherNameAtTheAddressIsAnotherContact() {
		Known eve = created(person("Eve", "Pair", "pair@matcher.example"));
		Match<Known> match = match(person("Max", "Pair", "pair@matcher.example"));
		assertThat(match.contact()).isNull();
		assertThat(match.id()).isNotEqualTo(eve.id());
	}

	@Test
	void aContactIsFoundByTheAddressItWasMadeFor() {
		Known ada = created(person("Ada", "Made", "made@matcher.example"));
		assertThat(match(person("Ada", "Made", "made@matcher.example")).contact()).isEqualTo(ada);
	}

	@Test
	void aContactIsFoundByItsFurtherAndLaterAddresses() {
		Known ada = created(person("Ada", "More", "more1@matcher.example", "more2@matcher.example"));
		assertThat(match(person("Ada", "More", "more2@matcher.example")).contact()).isEqualTo(ada);
		Known later = changed(ada, person("Ada", "More", "more3@matcher.example"));
		assertThat(match(person("Ada", "More", "more3@matcher.example")).contact()).isEqualTo(later);
	}

	@Test
	void aContactIsNotFoundByWhatItWasAndItsIdIsNotGivenAgain() {
		Known ada = created(person("Ada", "Was", "was@matcher.example"));
		changed(ada, person("Ada", "Is", "is@matcher.example"));
		Match<Known> match = match(person("Ada", "Was", "was@matcher.example"));
		assertThat(match.contact()).isNull();
		assertThat(match.id()).isNotEqualTo(ada.id()).isEqualTo(id(person("Ada", "Was", "was@matcher.example"), 1));
	}

	@Test
	void theFirstFreeIdIsTakenWhereThatOfTheMainAddressIsNot() {
		Known taken = created(person("Ada", "Main", "main@matcher.example"));
		changed(taken, person("Ada", "Gone", "gone@matcher.example"));
		Match<Known> match = match(person("Ada", "Main", "main@matcher.example", "free@matcher.example"));
		assertThat(match.id()).isEqualTo(id(person("Ada", "Main", "free@matcher.example"), 0));
	}

	@Test
	void manyAreMatchedInTheirOrderWithOneLookUpForAll() {
		Known ada = created(person("Ada", "Many", "many@matcher.example"));
		List<Match<Known>> matches = matcher().match(List.of(person("X", "Many", "x@matcher.example"),
				person("Ada", "Many", "many@matcher.example"), person("Y", "Many", "y@matcher.example")));
		assertThat(matches).extracting(Match::contact).containsExactly(null, ada, null);
		assertThat(this.lookUps).hasSize(1);
	}

	@Test
	void theSamePersonTwiceIsOneContact() {
		Person twice = person("Ada", "Twice", "twice@matcher.example");
		List<Match<Known>> matches = matcher().match(List.of(twice, twice));
		assertThat(matches.get(0).id()).isEqualTo(matches.get(1).id());
	}

	@Test
	void withoutAddressADistinctionIsAnIdOfItsOwn() {
		Person here = new Person(new PersonName("No", "Address"), List.of(), "in here");
		Person there = new Person(new PersonName("No", "Address"), List.of(), "in there");
		assertThat(match(here).id()).isNotEqualTo(match(there).id());
		Known contact = new Known(match(here).id(), new Person(here.name(), List.of(), ""));
		this.contacts.put(contact.id(), contact);
		assertThat(match(here).contact()).isEqualTo(contact);
		assertThat(match(there).contact()).isNull();
	}

	@Test
	void anEntryOfTheIndexForNobodyDoesNoHarm() {
		// written before the contact, which then was not
		this.index.add(List.of(new Known("never-written", person("Ada", "Ghost", "ghost@matcher.example"))));
		assertThat(match(person("Ada", "Ghost", "ghost@matcher.example")).contact()).isNull();
	}

	@Test
	void anIndexEntryForSomebodyElseNowDoesNoHarm() {
		Known ada = created(person("Ada", "Moved", "moved1@matcher.example", "moved2@matcher.example"));
		changed(ada, person("Ada", "Moved", "moved1@matcher.example"));
		assertThat(match(person("Ada", "Moved", "moved2@matcher.example")).contact()).isNull();
	}

	@Test
	void afterTooManyFormerPeopleItGivesUp() {
		Person person = person("Ada", "Often", "often@matcher.example");
		for (int attempt = 0; attempt < 50; attempt++) {
			String id = id(person, attempt);
			this.contacts.put(id, new Known(id, person("Some", "Else", "else@matcher.example")));
		}
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> match(person))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
	}

	private Known created(Person person) {
		Known contact = new Known(match(person).id(), person);
		this.lookUps.clear();
		this.index.add(List.of(contact));
		this.contacts.put(contact.id(), contact);
		return contact;
	}

	private Known changed(Known before, Person after) {
		Known contact = new Known(before.id(), after);
		this.index.add(List.of(contact));
		this.contacts.put(contact.id(), contact);
		return contact;
	}

	private Match<Known> match(Person person) {
		return matcher().match(person);
	}

	private ContactMatcher<Known> matcher() {
		return new ContactMatcher<>(this.hash, this.index, (ids) -> {
			this.lookUps.add(List.copyOf(ids));
			Map<String, Known> found = new HashMap<>(this.contacts);
			found.keySet().retainAll(List.copyOf(ids));
			return found;
		});
	}

	private String id(Person person, int attempt) {
		return person.keys().getFirst().contactId(this.hash, attempt);
	}

	private record Known(String id, Person person) implements Candidate {
	}

}
