package io.liaison.systemtest.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;

import io.liaison.systemtest.installation.Sources;

/** Writes the column of tests in {@code docs/behaviours.md} from the annotations. */
final class BehavioursPage {

	private BehavioursPage() {
	}

	public static void main(String[] args) throws IOException {
		Files.writeString(Sources.root().resolve("docs/behaviours.md"),
				rewritten(BehaviourCatalogue.page(), BehaviourCatalogue.annotated()));
	}

	static String rewritten(String page, Map<String, SortedSet<String>> annotated) {
		return BehaviourCatalogue.ROW.matcher(page).replaceAll((row) -> {
			String tests = BehaviourCatalogue.cell(annotated.getOrDefault(row.group(1), new TreeSet<>()));
			return Matcher.quoteReplacement("| %s | %s | %s |".formatted(row.group(1), row.group(2), tests));
		});
	}

}
