package io.liaison.contacts.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.io.ClassPathResource;

/**
 * The table {@code rights-of-routes.txt}: what every route answers every kind of caller
 * who sends what is otherwise right.
 */
final class RightsOfRoutes {

	private static final String NONE = "-";

	private final List<Row> rows = new ArrayList<>();

	RightsOfRoutes() {
		List<String> lines = text().lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		List<String> head = words(lines.getFirst());
		List<String> callers = Arrays.stream(CallerKind.values()).map(CallerKind::word).toList();
		if (!head.subList(3, head.size()).equals(callers)) {
			throw new AssertionError("the head names other callers than " + callers);
		}
		lines.stream().skip(1).map(Row::of).forEach(this.rows::add);
	}

	List<Row> rows() {
		return this.rows;
	}

	/** Methods and paths. */
	Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		this.rows.forEach((row) -> routes.add(row.route()));
		return routes;
	}

	/** All that some route asks for. */
	Set<String> permissions() {
		Set<String> permissions = new TreeSet<>();
		this.rows.stream().map(Row::permission).filter((it) -> !it.equals(NONE)).forEach(permissions::add);
		return permissions;
	}

	private static String text() {
		try {
			return new ClassPathResource("rights-of-routes.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> words(String line) {
		return List.of(line.strip().split("\\s+"));
	}

	/**
	 * @param permission {@code -} where none is needed
	 * @param answers a status, or {@code ok} for success
	 */
	record Row(String method, String path, String permission, Map<CallerKind, String> answers) {

		static Row of(String line) {
			List<String> words = words(line);
			CallerKind[] callers = CallerKind.values();
			if (words.size() != 3 + callers.length) {
				throw new AssertionError("a row with an answer too many or too few: " + line);
			}
			Map<CallerKind, String> answers = new EnumMap<>(CallerKind.class);
			for (CallerKind caller : callers) {
				answers.put(caller, words.get(3 + caller.ordinal()));
			}
			return new Row(words.get(0), words.get(1), words.get(2), answers);
		}

		String route() {
			return this.method + " " + this.path;
		}

		boolean isCommand() {
			return !this.method.equals("GET");
		}

		boolean admits(CallerKind caller) {
			return "ok".equals(this.answers.get(caller));
		}

		boolean is(CallerKind caller, int status) {
			return admits(caller) ? status >= 200 && status < 300
					: String.valueOf(status).equals(this.answers.get(caller));
		}

	}

}
