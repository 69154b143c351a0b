package io.liaison.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BehaviourIndexTests {

	@Test
	void findsMarkedTestsOfAllModules(@TempDir Path root) throws IOException {
		write(root.resolve("a/src/test/java/x/OneTest.java"), """
				@Behaviour("C1")
				class OneTest {
					@Test
					@Behaviour({ "T13", "Q2" })
					void revokes() { }

					@Behaviour("T13") @ParameterizedTest @CsvSource({ "a, b" })
					void revokesAgain(String a) { }

					@Test
					void isNotMarked() { }
				}""");
		write(root.resolve("b/src/main/java/x/Main.java"), "@Behaviour(\"S1\") class Main { }");
		assertThat(BehaviourIndex.of(root)).containsOnlyKeys("C1", "T13", "Q2")
			.containsEntry("C1", new java.util.TreeSet<>(Set.of("OneTest")))
			.containsEntry("T13", new java.util.TreeSet<>(Set.of("OneTest.revokes", "OneTest.revokesAgain")));
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
