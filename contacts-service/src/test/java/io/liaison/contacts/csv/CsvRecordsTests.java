package io.liaison.contacts.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import io.liaison.contacts.csv.CsvRecords.CsvRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvRecordsTests {

	@Test
	void cellsStandBetweenSeparatorsAndMayBeQuoted() {
		assertThat(read("a,\"b, c\",\"say \"\"hi\"\"\",\n"))
			.containsExactly(new CsvRecord(1, List.of("a", "b, c", "say \"hi\"", ""), false));
		assertThat(read("a;b,c\n", ';')).containsExactly(new CsvRecord(1, List.of("a", "b,c"), false));
	}

	@Test
	void aRecordHasTheLineOnWhichItBegins() {
		assertThat(read("a\n\n\"b\nb\nb\"\nc\n")).extracting(CsvRecord::line).containsExactly(1, 3, 6);
	}

	@Test
	void whatCannotBeReadIsOneBrokenLineAndTheNextIsReadAgain() {
		List<CsvRecord> records = read("a\n\"never closed\nb\n");
		assertThat(records).containsExactly(new CsvRecord(1, List.of("a"), false),
				new CsvRecord(2, List.of("\"never closed"), true), new CsvRecord(3, List.of("b"), false));
	}

	@Test
	void aQuoteInTheMiddleOfACellBreaksItsLineAlone() {
		assertThat(read("\"a\"x,b\nc,d\n")).extracting(CsvRecord::broken).containsExactly(true, false);
	}

	@Test
	void linesAreCountedOnAfterABrokenOne() {
		assertThat(read("\"a\n\"b\nc\n\nd\n")).extracting(CsvRecord::line).containsExactly(1, 2, 3, 5);
	}

	@Test
	void aRecordWithoutVisibleCellsIsBlank() {
		assertThat(read(" , ,\n").getFirst().isBlank()).isTrue();
		assertThat(read(" ,x,\n").getFirst().isBlank()).isFalse();
	}

	@Test
	void anEmptyTextHasNoRecord() {
		CsvRecords none = new CsvRecords("", ',');
		assertThat(none.hasNext()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::next);
		assertThat(read("\n\n")).isEmpty();
	}

	private static List<CsvRecord> read(String text) {
		return read(text, ',');
	}

	private static List<CsvRecord> read(String text, char delimiter) {
		List<CsvRecord> records = new ArrayList<>();
		new CsvRecords(text, delimiter).forEachRemaining(records::add);
		return records;
	}

}
