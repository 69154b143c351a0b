package io.liaison.contacts.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvLinesTests {

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void linesEndAsEverySystemEndsThem(String end) {
		CsvLines lines = new CsvLines("one" + end + "two" + end + "three");
		assertThat(lines.line(1)).isEqualTo("one");
		assertThat(lines.line(2)).isEqualTo("two");
		assertThat(lines.line(3)).isEqualTo("three");
		assertThat(lines.has(3)).isTrue();
		assertThat(lines.has(4)).isFalse();
	}

	@Test
	void anEndBeginsNoLineOfItsOwn() {
		CsvLines lines = new CsvLines("one\n");
		assertThat(lines.has(1)).isTrue();
		assertThat(lines.has(2)).isFalse();
		assertThat(lines.start(2)).isEqualTo(4);
		assertThat(lines.start(99)).isEqualTo(4);
	}

	@Test
	void emptyLinesArePassedOver() {
		CsvLines lines = new CsvLines("one\n\n\r\nfour\n");
		assertThat(lines.firstUsed(1)).isEqualTo(1);
		assertThat(lines.firstUsed(2)).isEqualTo(4);
		assertThat(lines.has(lines.firstUsed(5))).isFalse();
	}

	@Test
	void aTextOfManyLinesIsCountedWhole() {
		CsvLines lines = new CsvLines("x\n".repeat(5_000));
		assertThat(lines.line(5_000)).isEqualTo("x");
		assertThat(lines.has(5_001)).isFalse();
	}

}
