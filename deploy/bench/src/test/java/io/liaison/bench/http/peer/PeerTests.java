package io.liaison.bench.http.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The commands by which another provider is set up and loaded. */
class PeerTests {

	@TempDir
	private Path folder;

	@Test
	void itIsStartedAskedForWhatTheGeneratorNeedsAndStopped() throws IOException {
		Path done = this.folder.resolve("done");
		Path command = command("keycloak",
				"""
						echo "$@" >>%s
						[ "$1" != env ] || printf 'ISSUER=http://localhost/a?b=c\\nCLIENT=bench\\nREDIRECT=http://127.0.0.1:9/\\nUSERS_FILE=/u.csv\\n'
						"""
					.formatted(done));
		try (Peer peer = Peer.start(command)) {
			assertThat(peer.provider()).isEqualTo(new PeerProvider("the peer", "http://localhost/a?b=c", "bench",
					"http://127.0.0.1:9/", Path.of("/u.csv")));
		}
		assertThat(done).content().isEqualTo("up argon2-19\nenv\ndown\n");
	}

	@Test
	void theGeneratorIsToldOfTheProvider() throws IOException {
		Path asked = this.folder.resolve("asked");
		Path command = command("oidc-load", """
				echo "$@" >%s
				echo '{"ops":20,"ops_per_s":10,"p99_ms":5}'
				""".formatted(asked));
		PeerProvider provider = new PeerProvider("it", "http://localhost", "bench", "http://127.0.0.1:9/",
				Path.of("/u.csv"));
		Generator.Result result = new Generator(command, 2).run(provider,
				new PeerFigures.Comparison("login", "sign-in", ""));
		assertThat(result.perSecond()).isEqualTo(10);
		assertThat(asked).content()
			.isEqualTo("-op login -c 4 -t 2 -warm 2 -issuer http://localhost -client bench "
					+ "-redirect http://127.0.0.1:9/ -users /u.csv\n");
	}

	@Test
	void whatDoesNotStartIsStoppedAllTheSame() throws IOException {
		Path done = this.folder.resolve("done");
		Path command = command("keycloak", "echo \"$@\" >>%s\nexit 3\n".formatted(done));
		assertThatIllegalStateException().isThrownBy(() -> Peer.start(command)).withMessageContaining("ended with 3");
		assertThat(done).content().endsWith("down\n");
	}

	private Path command(String name, String script) throws IOException {
		Path file = this.folder.resolve(name);
		Files.writeString(file, "#!/bin/sh\n" + script);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
	}

}
