package io.liaison.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which tests show which behaviours, read from the sources of all modules, so that it can
 * be compared with {@code docs/behaviours.md} without running anything.
 */
public final class BehaviourIndex {

	private static final Pattern MARK = Pattern
		.compile("@Behaviour\\(\\s*\\{?([^)]*?)}?\\s*\\)(?s:(?!@Behaviour).)*?\\b(?:void|class)\\s+(\\w+)");

	private static final Pattern ID = Pattern.compile("\"([A-Z]\\d+)\"");

	private BehaviourIndex() {
	}

	/**
	 * Tests by behaviour id, each as {@code TestClass.method} (or {@code TestClass}).
	 * @param root the folder of the whole project
	 */
	public static Map<String, SortedSet<String>> of(Path root) {
		Map<String, SortedSet<String>> tests = new TreeMap<>();
		try (Stream<Path> files = Files.walk(root)) {
			List<Path> sources = files.filter(BehaviourIndex::isTestSource).toList();
			for (Path source : sources) {
				read(source, Files.readString(source), tests);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tests;
	}

	private static boolean isTestSource(Path file) {
		String path = file.toString().replace('\\', '/');
		return path.contains("/src/test/java/") && path.endsWith(".java") && !path.contains("/target/");
	}

	private static void read(Path source, String text, Map<String, SortedSet<String>> tests) {
		String type = source.getFileName().toString().replace(".java", "");
		Matcher marks = MARK.matcher(text);
		while (marks.find()) {
			String name = marks.group(2).equals(type) ? type : type + "." + marks.group(2);
			Matcher ids = ID.matcher(marks.group(1));
			while (ids.find()) {
				tests.computeIfAbsent(ids.group(1), (id) -> new TreeSet<>()).add(name);
			}
		}
	}

}
