package io.liaison.contacts.naming;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.platform.text.SearchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchNameTests {

	@ParameterizedTest
	@CsvSource({ "Éclair,eclair", "ZEPHYR,zephyr", "Ångström,angstrom", "naïve,naive", "Ｗｉｄｅ,wide", "Ελλάδα,ελλαδα",
			"Straße,strasse", "STRAẞE,strasse", "Øre,ore", "Æther,aether", "Œuvre,oeuvre", "Łódź,lodz", "Þór,thor",
			"Đỗ,do", "Iğdır,igdir", "İzmir,izmir", "Οδυσσεύς,οδυσσευσ", "हिन्दी,हिन्दी", "שָׁלוֹם,שלום",
			"O'Neill,oneill", "O’Neill,oneill", "Ac\u200bme,acme", "ガ,ガ" })
	void lettersAreComparedWithoutCaseAndAccents(String written, String searched) {
		assertThat(SearchName.of(written).order()).isEqualTo(searched);
	}

	@Test
	void aNameIsTakenApartIntoItsWords() {
		assertThat(SearchName.of("O'Neil & Sons, Ltd. (2nd)").words()).containsExactly("oneil", "sons", "ltd", "2nd",
				"o", "neil");
	}

	@ParameterizedTest
	@CsvSource({ "Straße,strasse", "Straße,straße", "Strasse,Straße", "Øre,ore", "O'Neill,oneill", "O'Neill,o'neill",
			"O'Neill,neill", "O’Neill,O Neill", "ONeill,O'Neill", "北京华为技术有限公司,华为", "北京华为技术有限公司,技术有限公司", "김철수,철수",
			"トヨタ自動車,自動車", "Acme华为Group,华为", "Acme华为Group,group", "Acme华为Group,acme华" })
	void whatSomebodyTypesIsTheBeginningOfAWord(String name, String typed) {
		assertThat(SearchWords.words(typed)).allSatisfy((word) -> assertThat(SearchName.of(name).words())
			.anySatisfy((written) -> assertThat(written).startsWith(word)));
	}

	@Test
	void theInsideOfAWordThatHasSpacesAroundItIsNotFound() {
		assertThat(SearchName.of("Acme").words()).containsExactly("acme");
	}

	@Test
	void theBeginningsOfWordsAreThereAtEachLength() {
		assertThat(SearchName.of("Zoe Li", "Z").prefixes()).containsExactly("z", "zo", "zoe", "l", "li");
		assertThat(SearchName.of("abcdefgh").prefixes()).endsWith("abcdef").hasSize(SearchWords.PREFIX);
		assertThat(SearchWords.prefix("𠮷野家abc𠮷x")).isEqualTo("𠮷野家abc");
	}

	@Test
	void aNameStoredByAnEarlierVersionIsLookedForToo() {
		assertThat(SearchName.orders("Straße O'Neil")).containsExactly("strasse oneil", "straße o neil");
		assertThat(SearchName.orders("Acme")).containsExactly("acme");
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
