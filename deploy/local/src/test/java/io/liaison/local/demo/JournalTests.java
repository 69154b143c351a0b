package io.liaison.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.liaison.local.demo.browser.Stopped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalTests {

	@TempDir
	Path folder;

	private Journal journal() {
		return new Journal(this.folder.resolve("journal"));
	}

	@Test
	void whatWasDoneIsNotDoneAgain() {
		assertThat(journal().once("a step", () -> "first")).isEqualTo("first");
		assertThat(journal().once("a step", () -> "second")).isEqualTo("first");
	}

	@Test
	void aStepThatFailsIsSaidAndDoneLater() {
		assertThatExceptionOfType(Stopped.class).isThrownBy(() -> journal().once("a step", () -> {
			throw new Stopped("It rains.");
		})).withMessageContaining("\"a step\": It rains.");
		assertThat(journal().once("a step", () -> "done")).isEqualTo("done");
	}

	@Test
	void aLineCutOffByTheEndOfTheProcessIsNoStep() throws IOException {
		journal().once("a step", () -> "first");
		Files.writeString(this.folder.resolve("journal"), "\n{\"step\":\"b", StandardOpenOption.APPEND);
		assertThat(journal().outcome("a step")).isEqualTo("first");
		journal().once("c", () -> "third");
		assertThat(journal().outcome("c")).isEqualTo("third");
	}

}
