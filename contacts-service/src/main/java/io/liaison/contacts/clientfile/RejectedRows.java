package io.liaison.contacts.clientfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.contacts.clientfile.ClientFile.Row;
import io.liaison.contacts.csv.CsvRecords;
import io.liaison.contacts.csv.FormulaCells;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that were not carried out, as a file of the same kind that can be corrected
 * and sent again: UTF-8 with a byte order mark, so that spreadsheets read it right.
 */
public final class RejectedRows {

	/** The added column that says why; ignored when the file comes back. */
	static final String REMARK = "Import remark";

	private RejectedRows() {
	}

	/**
	 * @param faults by line
	 */
	public static byte[] csv(ClientFile file, Map<Integer, List<RowError>> faults) {
		StringBuilder csv = new StringBuilder("\uFEFF");
		int columns = file.header().size();
		int remark = remark(file.header());
		try (CSVPrinter printer = new CSVPrinter(csv, CsvRecords.format(file.delimiter()))) {
			printer.printRecord(with(file.header(), remark, columns, REMARK));
			for (Row row : file.rows()) {
				List<RowError> why = faults.getOrDefault(row.line(), List.of());
				if (why.isEmpty()) {
					continue;
				}
				printer.printRecord(
						with(row.cells().stream().map(FormulaCells::quoted).toList(), remark, columns, text(why)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> with(List<String> cells, int remark, int columns, String text) {
		List<String> all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
		while (all.size() <= Math.max(remark, columns - 1)) {
			all.add("");
		}
		all.set(remark, text);
		all.addAll(cells.subList(Math.min(cells.size(), columns), cells.size()));
		return all;
	}

	/** Where the remark stands already, or goes: after the last column. */
	private static int remark(List<String> header) {
		int existing = header.stream().map(Header::key).toList().indexOf(Header.key(REMARK));
		return (existing < 0) ? header.size() : existing;
	}

	private static String text(List<RowError> faults) {
		return faults.stream()
			.map((fault) -> ((fault.column() != null) ? fault.column() + ": " : "") + fault.message())
			.collect(Collectors.joining(" "));
	}

}
