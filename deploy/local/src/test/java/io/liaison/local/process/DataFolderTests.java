package io.liaison.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTests {

	@TempDir
	private Path temporary;

	@Test
	void aNewFolderIsMadeAndFoundAgain() throws IOException {
		Path path = this.temporary.resolve("some data");
		try (DataFolder folder = DataFolder.open(path)) {
			Files.writeString(folder.resolve("store"), "x");
		}
		try (DataFolder folder = DataFolder.open(path)) {
			assertThat(folder.resolve("store")).exists();
			folder.clear();
			assertThat(folder.resolve("store")).doesNotExist();
		}
		DataFolder.open(path).close();
	}

	@Test
	void aForeignFolderIsRefused() throws IOException {
		Files.writeString(this.temporary.resolve("thesis.txt"), "x");
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> DataFolder.open(this.temporary))
			.withMessageContaining("is not a Liaison data folder");
		assertThat(this.temporary.resolve("lock")).doesNotExist();
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> DataFolder.open(this.temporary.resolve("thesis.txt")))
			.withMessageContaining("is not a folder");
	}

	@Test
	void dataOfAnotherFormatIsRefused() throws IOException {
		Files.writeString(this.temporary.resolve("liaison-data.txt"), "Liaison data, format 7");
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> DataFolder.open(this.temporary))
			.withMessageContaining("another version");
	}

	@Test
	void oneLauncherAtATimeUsesIt() {
		try (DataFolder folder = DataFolder.open(this.temporary)) {
			assertThatExceptionOfType(Failure.class).isThrownBy(() -> DataFolder.open(folder.path()))
				.withMessageContaining("already runs");
		}
	}

}
