package io.liaison.contacts.naming;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameKeyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			Acme Ltd|ACME LTD
			Acme Ltd|  Acme   Ltd\t
			Acme Ltd|Acme\u00a0Ltd
			Acme Ltd|Acme\u2003Ltd
			Straße|STRAßE
			Ａｃｍｅ|Acme
			ﬁne|fine
			é|e\u0301
			""")
	void twoSpellingsOfOneNameHaveOneKey(String one, String other) {
		assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
	}

	@ParameterizedTest
	@CsvSource({ "Müller,Muller", "Acme,Acme Ltd", "A B,AB", "O'Neil,ONeil" })
	void differentNamesHaveDifferentKeys(String one, String other) {
		assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
	}

	@Test
	void absentPartsLeaveNoTrace() {
		assertThat(NameKey.of(null, "Lund")).isEqualTo(NameKey.of("Lund", null)).isEqualTo("lund");
		assertThat(NameKey.of("Ada", "Lund")).isEqualTo("ada lund");
	}

	@Test
	void whatCannotBeSeenIsNoName() {
		assertThat(NameKey.of(" \u00a0\t", null)).isEmpty();
	}

}
