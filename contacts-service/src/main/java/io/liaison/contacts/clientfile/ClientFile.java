package io.liaison.contacts.clientfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.liaison.contacts.csv.CsvRecords;
import io.liaison.contacts.csv.CsvRecords.CsvRecord;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought, read: rows that can be carried out and rows to be mended.
 *
 * @param format name of the kind of file, none when it is not known
 * @param rows in the order of the file, blank ones left out
 * @param faults of the file as a whole; then there are no rows
 * @param warnings of the file as a whole
 */
public record ClientFile(@Nullable String format, char delimiter, List<String> header, List<Row> rows,
		List<RowError> faults, List<RowError> warnings) {

	/** Rows in one file. */
	public static final int MAX_ROWS = 50_000;

	private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

	/**
	 * Never fails: what cannot be read is a fault.
	 */
	public static ClientFile read(byte[] content, FileEncoding encoding) {
		try {
			return read(encoding.decode(content));
		}
		catch (UnreadableFile ex) {
			return new ClientFile(null, ',', List.of(), List.of(), List.of(ex.fault()), List.of());
		}
	}

	private static ClientFile read(String text) {
		char delimiter = DELIMITERS.stream()
			.max(Comparator.comparingInt((candidate) -> columns(text, candidate)))
			.orElseThrow();
		CsvRecords records = new CsvRecords(text, delimiter);
		if (!records.hasNext()) {
			throw new UnreadableFile("The file is empty.");
		}
		CsvRecord first = records.next();
		if (first.broken()) {
			throw new UnreadableFile("The header has a quote that is not closed. Close it.");
		}
		Header header = new Header(first.cells());
		ClientFormat format = ClientFormat.of(header)
			.orElseThrow(() -> new UnreadableFile("The header is missing or not known. The first row names the columns"
					+ " of a client list (Account name, Contact first name, Contact last name, Email, …),"
					+ " of a Google Contacts or of an Outlook export."));
		requireUsable(header, format);
		return read(records, header, format, delimiter);
	}

	private static ClientFile read(CsvRecords records, Header header, ClientFormat format, char delimiter) {
		List<Row> rows = new ArrayList<>();
		List<String> unknown = header.keys()
			.stream()
			.filter((key) -> !format.knows(key) && !key.equals(Header.key(RejectedRows.REMARK)))
			.toList();
		Set<String> ignored = new TreeSet<>();
		while (records.hasNext()) {
			CsvRecord record = records.next();
			if (!record.isBlank()) {
				rows.add(row(record, header, format));
				unknown.stream().filter((key) -> has(record, header.position(key))).forEach(ignored::add);
			}
			if (rows.size() > MAX_ROWS) {
				throw new UnreadableFile("The file has more than " + MAX_ROWS + " rows. Split it.");
			}
		}
		List<RowError> warnings = ignored.stream()
			.map((key) -> new RowError(RowError.HEADER_LINE, header.written(key), "This column is not imported."))
			.toList();
		return new ClientFile(format.name(), delimiter, header.cells(), rows, List.of(), warnings);
	}

	private static Row row(CsvRecord record, Header header, ClientFormat format) {
		if (record.broken()) {
			return new Row(record.line(), record.cells(), true, null, List.of(new RowError(record.line(), null,
					"A quote in this row is not closed, or stands in the middle of a cell. Close or double it.")),
					List.of());
		}
		Cells cells = new Cells(record.line(), header, record.cells());
		ClientRow client = format.read(cells, header);
		return new Row(record.line(), record.cells(), false, cells.faults().isEmpty() ? client : null, cells.faults(),
				cells.warnings());
	}

	private static void requireUsable(Header header, ClientFormat format) {
		header.doubled()
			.stream()
			.filter((column) -> format.knows(Header.key(column)))
			.findFirst()
			.ifPresent((column) -> {
				throw new UnreadableFile(new RowError(RowError.HEADER_LINE, column,
						"The column stands in the header twice. Rename or remove one."));
			});
		RowError incomplete = format.incomplete(header);
		if (incomplete != null) {
			throw new UnreadableFile(incomplete);
		}
	}

	private static boolean has(CsvRecord record, int position) {
		return !record.broken() && position < record.cells().size() && !Text.isBlank(record.cells().get(position));
	}

	private static int columns(String text, char delimiter) {
		CsvRecords records = new CsvRecords(text.lines().filter((line) -> !line.isBlank()).findFirst().orElse(""),
				delimiter);
		return records.hasNext() ? records.next().cells().size() : 0;
	}

	/** What rows and file have to warn of. */
	public Stream<RowError> allWarnings() {
		return Stream.concat(this.warnings.stream(), this.rows.stream().flatMap((row) -> row.warnings().stream()));
	}

	/**
	 * @param cells as they stand in the file; of a broken row, its line
	 * @param client what it says, none when it has faults
	 */
	public record Row(int line, List<String> cells, boolean broken, @Nullable ClientRow client, List<RowError> faults,
			List<RowError> warnings) {
	}

}
