package io.liaison.contacts.clientfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a file: names of its columns, without regard to case and white space.
 */
final class Header {

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private final List<String> cells;

	private final Map<String, Integer> positions = new LinkedHashMap<>();

	// every row asks for the same
	private final Map<String, Integer> asked = new HashMap<>();

	private final Map<Pattern, List<String>> matched = new HashMap<>();

	private final List<String> doubled = new ArrayList<>();

	Header(List<String> cells) {
		this.cells = List.copyOf(cells);
		for (int i = 0; i < cells.size(); i++) {
			String key = key(cells.get(i));
			if (!key.isEmpty() && this.positions.putIfAbsent(key, i) != null) {
				this.doubled.add(Text.of(cells.get(i)));
			}
		}
	}

	static String key(String column) {
		return SPACE.matcher(Text.of(column).toLowerCase(Locale.ROOT)).replaceAll(" ");
	}

	boolean has(String column) {
		return this.positions.containsKey(key(column));
	}

	boolean hasAny(String... columns) {
		return List.of(columns).stream().anyMatch(this::has);
	}

	/** Place of a column, -1 when there is none. */
	int position(String column) {
		return this.asked.computeIfAbsent(column, (name) -> this.positions.getOrDefault(key(name), -1));
	}

	/** Columns whose key matches, in the order of the file. */
	List<String> matching(Pattern pattern) {
		return this.matched.computeIfAbsent(pattern,
				(like) -> this.positions.keySet().stream().filter((key) -> like.matcher(key).matches()).toList());
	}

	/** As written in the file. */
	@Nullable String written(String column) {
		int position = position(column);
		return (position < 0) ? null : Text.of(this.cells.get(position));
	}

	List<String> doubled() {
		return Collections.unmodifiableList(this.doubled);
	}

	List<String> cells() {
		return this.cells;
	}

	/** Keys of all columns. */
	List<String> keys() {
		return List.copyOf(this.positions.keySet());
	}

}
