package io.liaison.systemtest.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.liaison.systemtest.installation.Sources;

/**
 * The ids of the catalogue, the page {@code docs/behaviours.md} and the annotations in
 * the sources, read from the text of all modules: this module sees no other's classes.
 */
final class BehaviourCatalogue {

	static final String NO_TEST = "–";

	private static final Map<String, Integer> GROUPS = Map.of("S", 31, "T", 55, "Q", 33, "M", 26, "C", 15, "D", 27);

	static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| (.+?) \\| (.*?) \\|$");

	private static final Pattern ANNOTATED = Pattern
		.compile("@Behaviour\\(([^)]*)\\)|\\b(?:void|class|interface|record) (\\w+)");

	private static final Pattern ID = Pattern.compile("\"([A-Z]\\d+)\"");

	private BehaviourCatalogue() {
	}

	static List<String> ids() {
		return GROUPS.entrySet()
			.stream()
			.flatMap((group) -> IntStream.rangeClosed(1, group.getValue()).mapToObj((n) -> group.getKey() + n))
			.toList();
	}

	/** The rows of the page: id and the cell with its tests. */
	static Map<String, String> rows() {
		Map<String, String> rows = new LinkedHashMap<>();
		Matcher row = ROW.matcher(page());
		while (row.find()) {
			String twice = rows.put(row.group(1), row.group(3));
			if (twice != null) {
				throw new AssertionError(row.group(1) + " has two rows");
			}
		}
		return rows;
	}

	static String page() {
		return Sources.read(Sources.root().resolve("docs/behaviours.md"));
	}

	/** The cell that belongs in the row of this id. */
	static String cell(SortedSet<String> tests) {
		return tests.isEmpty() ? NO_TEST : String.join(", ", tests);
	}

	/** All annotated tests by id, as {@code Class.method}, or {@code Class} alone. */
	static Map<String, SortedSet<String>> annotated() {
		Map<String, SortedSet<String>> found = new TreeMap<>();
		Sources.tests().forEach((file) -> {
			String name = file.getFileName().toString().replace(".java", "");
			scan(name, Sources.read(file), found);
		});
		return found;
	}

	static void scan(String file, String source, Map<String, SortedSet<String>> found) {
		List<String> pending = new ArrayList<>();
		Matcher matcher = ANNOTATED.matcher(source);
		while (matcher.find()) {
			if (matcher.group(1) != null) {
				ID.matcher(matcher.group(1)).results().forEach((id) -> pending.add(id.group(1)));
			}
			else {
				String test = matcher.group(2).equals(file) ? file : file + "." + matcher.group(2);
				pending.forEach((id) -> found.computeIfAbsent(id, (none) -> new TreeSet<>()).add(test));
				pending.clear();
			}
		}
	}

}
