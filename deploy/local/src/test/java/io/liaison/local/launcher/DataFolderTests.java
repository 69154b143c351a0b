package io.liaison.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

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

	@Test
	void secretsAreMadeOnceAndForTheOwnerOnly() throws IOException {
		Path folder = Secrets.in(this.temporary.resolve("secrets"));
		Path key = folder.resolve("liaison.address-key");
		String made = Files.readString(key);
		assertThat(Base64.getUrlDecoder().decode(made)).hasSize(32);
		assertThat(folder).isDirectoryContaining("glob:**/liaison.link-key")
			.isDirectoryContaining("glob:**/liaison.client-secrets.gateway")
			.isDirectoryContaining("glob:**/liaison.client-secrets.notification-service");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
		assertThat(Files.readString(Secrets.in(folder).resolve("liaison.address-key"))).isEqualTo(made);
		assertThat(Files.readString(folder.resolve("liaison.link-key"))).isNotEqualTo(made);
	}

}
