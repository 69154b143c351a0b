package io.liaison.contacts.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import io.liaison.platform.text.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV text (RFC 4180), each with its line. A record that cannot be read,
 * for instance because a quote is not closed, is one broken record of one line; reading
 * goes on with the next line.
 */
public final class CsvRecords implements Iterator<CsvRecords.CsvRecord> {

	private final String text;

	private final CsvLines lines;

	private final CSVFormat format;

	private Iterator<CSVRecord> records = List.<CSVRecord>of().iterator();

	private CSVParser parser;

	// lines before the parser's first
	private int before;

	// last line read
	private int last;

	public CsvRecords(String text, char delimiter) {
		this.text = text;
		this.lines = new CsvLines(text);
		this.format = format(delimiter);
		this.parser = startAfter(0);
	}

	public static CSVFormat format(char delimiter) {
		return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
	}

	@Override
	public boolean hasNext() {
		return this.lines.has(this.lines.firstUsed(this.last + 1));
	}

	@Override
	public CsvRecord next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		int line = this.lines.firstUsed(this.last + 1);
		try {
			CSVRecord read = this.records.next();
			this.last = Math.max(line, this.before + (int) this.parser.getCurrentLineNumber());
			return new CsvRecord(line, read.toList(), false);
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			this.parser = startAfter(line);
			return new CsvRecord(line, List.of(this.lines.line(line)), true);
		}
	}

	private CSVParser startAfter(int line) {
		try {
			StringReader rest = new StringReader(this.text);
			rest.skip(this.lines.start(line + 1));
			CSVParser started = CSVParser.parse(rest, this.format);
			this.records = started.iterator();
			this.before = line;
			this.last = line;
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param cells of a broken record, its line as it stands
	 */
	public record CsvRecord(int line, List<String> cells, boolean broken) {

		public boolean isBlank() {
			return this.cells.stream().allMatch(Text::isBlank);
		}

	}

}
