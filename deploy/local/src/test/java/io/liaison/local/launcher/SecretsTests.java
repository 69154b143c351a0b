package io.liaison.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

	@TempDir
	Path temporary;

	@Test
	void theyAreMadeOnceAndForTheOwnerOnly() throws IOException {
		Secrets secrets = Secrets.in(this.temporary.resolve("secrets"));
		Path key = secrets.of(Ports.ACCESS).resolve("liaison.address-key");
		String made = Files.readString(key);
		assertThat(Base64.getUrlDecoder().decode(made)).hasSize(32);
		assertThat(permissions(secrets.folder())).isEqualTo("rwx------");
		assertThat(permissions(secrets.of(Ports.ACCESS))).isEqualTo("rwx------");
		assertThat(permissions(key)).isEqualTo("rw-------");
		assertThat(Secrets.in(secrets.folder()).of(Ports.ACCESS).resolve("liaison.address-key")).hasContent(made);
		assertThat(Files.readString(secrets.of(Ports.ACCESS).resolve("liaison.link-key"))).isNotEqualTo(made);
	}

	@Test
	void eachServiceSeesWhatItNeedsAlone() throws IOException {
		Secrets secrets = Secrets.in(this.temporary.resolve("secrets"));
		assertThat(names(secrets.of(Ports.GATEWAY))).containsExactly("liaison.client-secrets.gateway");
		assertThat(names(secrets.of(Ports.NOTIFICATION)))
			.containsExactly("liaison.client-secrets.notification-service");
		assertThat(names(secrets.of(Ports.CONTACTS))).containsExactly("liaison.address-key");
		assertThat(names(secrets.of(Ports.TICKET))).isEmpty();
		assertThat(secrets.of(Ports.GATEWAY).resolve("liaison.client-secrets.gateway"))
			.hasSameTextualContentAs(secrets.of(Ports.ACCESS).resolve("liaison.client-secrets.gateway"));
		Settings settings = new Settings(Ports.free(), secrets, "owner@example.org");
		assertThat(settings.environmentOf(Ports.GATEWAY)).containsEntry("LIAISON_SECRETS",
				secrets.of(Ports.GATEWAY).toString());
	}

	@Test
	void theOneFolderOfAnEarlierVersionIsSharedOutAndNothingOfItStays() throws IOException {
		Path folder = Files.createDirectories(this.temporary.resolve("secrets"));
		List<String> before = List.of("liaison.address-key", "liaison.link-key", "liaison.client-secrets.gateway",
				"liaison.client-secrets.notification-service", "signing-keys.json");
		for (String name : before) {
			Files.writeString(folder.resolve(name), "value of " + name);
		}
		Secrets secrets = Secrets.in(folder);
		for (String name : before) {
			assertThat(secrets.of(Ports.ACCESS).resolve(name)).hasContent("value of " + name);
		}
		assertThat(secrets.of(Ports.GATEWAY).resolve("liaison.client-secrets.gateway"))
			.hasContent("value of liaison.client-secrets.gateway");
		assertThat(names(folder)).containsExactlyInAnyOrder(Ports.ACCESS, Ports.CONTACTS, Ports.NOTIFICATION,
				Ports.TICKET, Ports.GATEWAY);
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((it) -> it.getFileName().toString()).toList();
		}
	}

}
