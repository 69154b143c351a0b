package io.liaison.contacts.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaCellsTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+49 30 1", "-5", "@SUM(A1)", "\tx", "\rx" })
	void whatASpreadsheetWouldCalculateIsQuotedAndComesBack(String cell) {
		assertThat(FormulaCells.quoted(cell)).isEqualTo("'" + cell);
		assertThat(FormulaCells.restored("'" + cell)).isEqualTo(cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Acme", "1=1", "'Acme", "'", "O'Neil" })
	void anythingElseIsLeftAsItIs(String cell) {
		assertThat(FormulaCells.quoted(cell)).isEqualTo(cell);
		assertThat(FormulaCells.restored(cell)).isEqualTo(cell);
	}

	@Test
	void onlyOneQuoteIsTakenAway() {
		assertThat(FormulaCells.restored("''=x")).isEqualTo("''=x");
	}

}
