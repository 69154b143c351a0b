package io.liaison.contacts.clientfile;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.naming.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellsTests {

	@Test
	void aCellIsReadWithoutWhiteSpaceAndWithoutTheQuoteOfAFormula() {
		assertThat(cells("  Acme ").text("Value")).isEqualTo("Acme");
		assertThat(cells("'=Acme").text("Value")).isEqualTo("=Acme");
	}

	@Test
	void aCellThatIsNotThereIsEmpty() {
		assertThat(cells("x").text("Other")).isEmpty();
		assertThat(new Cells(2, new Header(List.of("A", "Value")), List.of("x")).text("Value")).isEmpty();
	}

	@Test
	void aRowMayBeShorterThanTheHeaderAndNotLonger() {
		assertThat(new Cells(2, new Header(List.of("A", "B")), List.of("x")).faults()).isEmpty();
		assertThat(new Cells(2, new Header(List.of("A")), List.of("x", "y")).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.column()).isNull());
	}

	@ParameterizedTest
	@CsvSource({ "yes,true", "Y,true", "TRUE,true", "1,true", "on,true", "x,true", "'',false", "no,false", "N,false",
			"false,false", "0,false", "off,false" })
	void yesAndNoAreWrittenInManyWays(String written, boolean meant) {
		Cells cells = cells(written);
		assertThat(cells.yes("Value")).isEqualTo(meant);
		assertThat(cells.faults()).isEmpty();
	}

	@Test
	void anythingElseThanYesAndNoIsAFaultAndCountsAsNo() {
		Cells cells = cells("perhaps");
		assertThat(cells.yes("Value")).isFalse();
		assertThat(cells.faults()).extracting(RowError::message).containsExactly("Write yes or no.");
	}

	@Test
	void aChoiceIsOneOfThoseThereAre() {
		Map<String, Integer> choices = Map.of("ONE", 1, "TWO", 2);
		assertThat(cells("two").choice("Value", choices)).isEqualTo(2);
		assertThat(cells("").choice("Value", choices)).isNull();
		Cells wrong = cells("three");
		assertThat(wrong.choice("Value", choices)).isNull();
		assertThat(wrong.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("ONE, TWO"));
	}

	@Test
	void aTextThatIsTooLongOrNotOnOneLineIsAFault() {
		assertThat(cells("12345").optional("Value", 5)).isEqualTo("12345");
		assertThat(cells("").optional("Value", 5)).isNull();
		assertThat(faultOf("123456")).isTrue();
		assertThat(faultOf("a\nb")).isTrue();
	}

	@Test
	void severalAddressesStandInOneCellAndAreReadOnce() {
		Cells cells = cells("a@acme.example ::: A@ACME.example:::b@acme.example ::: ");
		assertThat(cells.addresses(List.of("Value"))).containsExactly(new EmailAddress("a@acme.example"),
				new EmailAddress("b@acme.example"));
		assertThat(cells.faults()).isEmpty();
	}

	@Test
	void everyWrongAddressIsAFault() {
		Cells cells = cells("wrong:::b@acme.example:::wrong too");
		assertThat(cells.addresses(List.of("Value"))).hasSize(1);
		assertThat(cells.faults()).hasSize(2);
	}

	@Test
	void aPhoneThatIsTooLongIsAFault() {
		Cells cells = cells("1:::" + "2".repeat(41) + ":::1");
		assertThat(cells.phones(List.of("Value"))).containsExactly("1");
		assertThat(cells.faults()).hasSize(1);
	}

	@Test
	void aFaultNamesLineAndColumnAsWrittenButNotWhatStandsThere() {
		Cells cells = new Cells(7, new Header(List.of(" VALUE ")), List.of("secret@"));
		cells.addresses(List.of("Value"));
		RowError fault = cells.faults().getFirst();
		assertThat(fault.line()).isEqualTo(7);
		assertThat(fault.column()).isEqualTo("VALUE");
		assertThat(fault.message()).doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Email" })
	void aColumnThatTheFileDoesNotHaveIsNamedAsWeNameIt(String header) {
		Cells cells = new Cells(2, new Header(List.of(header)), List.of(""));
		cells.fault("Account name", "Give it.");
		assertThat(cells.faults().getFirst().column()).isEqualTo("Account name");
	}

	@Test
	void aNameWithoutPartsIsAFault() {
		Cells cells = cells("x");
		assertThat(cells.name("Value", "", " ")).isNull();
		assertThat(cells.faults()).hasSize(1);
		assertThat(cells.name("Value", "Ada", "").full()).isEqualTo("Ada");
	}

	private static boolean faultOf(String cell) {
		Cells cells = cells(cell);
		return cells.optional("Value", 5) == null && cells.faults().size() == 1;
	}

	private static Cells cells(String value) {
		return new Cells(2, new Header(List.of("Value")), List.of(value));
	}

}
