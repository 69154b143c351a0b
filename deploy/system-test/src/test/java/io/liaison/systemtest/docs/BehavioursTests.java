package io.liaison.systemtest.docs;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code docs/behaviours.md} and the annotations {@code @Behaviour} of all tests
 * together.
 */
@Order(0)
class BehavioursTests {

	@Test
	void everyIdOfTheCatalogueHasExactlyOneRow() {
		assertThat(BehaviourCatalogue.rows().keySet()).containsExactlyInAnyOrderElementsOf(BehaviourCatalogue.ids());
	}

	@Test
	void everyAnnotationNamesAnIdOfTheCatalogue() {
		assertThat(BehaviourCatalogue.ids()).containsAll(BehaviourCatalogue.annotated().keySet());
	}

	@Test
	void everyRowNamesExactlyTheTestsThatAreAnnotatedWithIt() {
		Map<String, SortedSet<String>> annotated = BehaviourCatalogue.annotated();
		Map<String, String> expected = new TreeMap<>();
		BehaviourCatalogue.ids()
			.forEach((id) -> expected.put(id, BehaviourCatalogue.cell(annotated.getOrDefault(id, new TreeSet<>()))));
		assertThat(BehaviourCatalogue.rows()).as("write it again with BehavioursPage.main")
			.containsExactlyInAnyOrderEntriesOf(expected);
	}

	@Test
	void thePageIsWrittenFromTheAnnotations() {
		Map<String, SortedSet<String>> found = new TreeMap<>();
		BehaviourCatalogue.scan("DoorTest", """
				#("T1")
				class DoorTest {
					@Test
					#({ "T2", "S3" })
					void opens() {}
					@Test
					void closes() {}
				}""".replace("#", "@" + "Behaviour"), found);
		assertThat(BehavioursPage.rewritten("| T1 | a | x |\n| T2 | b | – |\n| T3 | c | y |", found))
			.isEqualTo("| T1 | a | DoorTest |\n| T2 | b | DoorTest.opens |\n| T3 | c | – |");
	}

}
