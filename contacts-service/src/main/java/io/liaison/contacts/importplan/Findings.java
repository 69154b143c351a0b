package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.RowError;
import org.jspecify.annotations.Nullable;

/**
 * What was found wrong or remarkable with a file, by line.
 */
final class Findings {

	private final Map<Integer, List<RowError>> faults = new TreeMap<>();

	private final List<RowError> warnings = new ArrayList<>();

	Findings(ClientFile file) {
		file.rows()
			.stream()
			.filter((row) -> !row.faults().isEmpty())
			.forEach((row) -> this.faults.put(row.line(), new ArrayList<>(row.faults())));
		file.allWarnings().forEach(this.warnings::add);
	}

	void fault(int line, @Nullable String column, String message) {
		this.faults.computeIfAbsent(line, (key) -> new ArrayList<>()).add(new RowError(line, column, message));
	}

	void warning(int line, @Nullable String column, String message) {
		this.warnings.add(new RowError(line, column, message));
	}

	/** Faults of rows, by line. */
	Map<Integer, List<RowError>> faults() {
		return Collections.unmodifiableMap(this.faults);
	}

	List<RowError> firstFaults() {
		return this.faults.values().stream().flatMap(List::stream).limit(ImportResult.MAX_LISTED).toList();
	}

	List<RowError> firstWarnings() {
		return this.warnings.stream()
			.sorted(Comparator.comparingInt(RowError::line))
			.limit(ImportResult.MAX_LISTED)
			.toList();
	}

}
