package io.liaison.contacts.naming;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchNameTests {

	@ParameterizedTest
	@CsvSource({ "Éclair,eclair", "ZEPHYR,zephyr", "Ångström,angstrom", "naïve,naive", "Ｗｉｄｅ,wide", "Ελλάδα,ελλαδα" })
	void lettersAreComparedWithoutCaseAndAccents(String written, String searched) {
		assertThat(SearchName.of(written).order()).isEqualTo(searched);
	}

	@Test
	void aNameIsTakenApartIntoItsWords() {
		assertThat(SearchName.of("O'Neil & Sons, Ltd. (2nd)").words()).containsExactly("o", "neil", "sons", "ltd",
				"2nd");
	}

	@Test
	void aWordThatComesTwiceIsKeptOnce() {
		assertThat(SearchName.of("New York, New York").words()).containsExactly("new", "york");
	}

	@Test
	void partsAreOrderedAsGiven() {
		assertThat(SearchName.of("Lund", "Ada").order()).isEqualTo("lund ada");
		assertThat(SearchName.of(null, "Ada").order()).isEqualTo("ada");
	}

	@Test
	void aNameWithoutLettersIsOrderedByItsSigns() {
		assertThat(SearchName.of("***").words()).isEmpty();
		assertThat(SearchName.of("***").order()).isEqualTo("***");
	}

	@Test
	void furtherWordsFindItAndLeaveTheOrderAlone() {
		SearchName name = SearchName.of("Lund", "Ada").foundAlsoBy("ada@Acme.example");
		assertThat(name.order()).isEqualTo("lund ada");
		assertThat(name.words()).containsExactly("lund", "ada", "acme", "example");
	}

	@Test
	void theNumberOfWordsIsBounded() {
		String many = IntStream.range(0, 100).mapToObj((i) -> "w" + i).collect(Collectors.joining(" "));
		assertThat(SearchName.of(many).words()).hasSize(60);
		assertThat(SearchName.of(many).foundAlsoBy("more and more").words()).hasSize(60);
	}

	@Test
	void theMachinesLanguageMakesNoDifference() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr"));
			assertThat(SearchName.of("INFO").order()).isEqualTo("info");
			assertThat(NameKey.of("INFO")).isEqualTo("info");
		}
		finally {
			Locale.setDefault(before);
		}
	}

}
