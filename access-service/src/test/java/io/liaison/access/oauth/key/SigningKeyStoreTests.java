package io.liaison.access.oauth.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.liaison.access.settings.AccessSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SigningKeyStoreTests {

	private final SigningKeyStore store = new SigningKeyStore();

	@TempDir
	Path folder;

	@Test
	void aFolderThatIsReadOnlyServes() throws IOException {
		JWKSet made = this.store.signingKeySet(settings(true));
		try {
			Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("r-x------"));
			assertThat(this.store.signingKeySet(settings(false)).toString(false)).isEqualTo(made.toString(false));
			assertThat(this.store.signingKeySet(settings(true)).toString(false)).isEqualTo(made.toString(false));
		}
		finally {
			Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void aFolderOfBeforeGetsTheKeysOfTheOtherKindAndKeepsItsOwn() throws Exception {
		JWKSet made = this.store.signingKeySet(settings(true));
		List<JWK> before = made.getKeys().subList(0, 2);
		Files.writeString(file(), new JWKSet(before).toString(false));
		JWKSet completed = this.store.signingKeySet(settings(true));
		assertThat(SigningKeyStore.algorithms(completed)).containsExactly(JWSAlgorithm.ES256, JWSAlgorithm.RS256);
		assertThat(completed.getKeys()).hasSize(4).startsWith(before.toArray(JWK[]::new));
		assertThat(SigningKeyStore.signing(completed, "ES256")).contains(before.getFirst().getKeyID());
	}

	@Test
	void aFolderOfBeforeThatCannotBeWrittenServesWithTheKeysItHas() throws Exception {
		JWKSet made = this.store.signingKeySet(settings(true));
		Files.writeString(file(), new JWKSet(made.getKeys().subList(0, 2)).toString(false));
		// as a file system that is mounted read-only would refuse to open it
		Files.delete(this.folder.resolve("signing-keys.lock"));
		Files.createDirectory(this.folder.resolve("signing-keys.lock"));
		assertThat(SigningKeyStore.algorithms(this.store.signingKeySet(settings(true))))
			.containsExactly(JWSAlgorithm.ES256);
	}

	@Test
	void keysOfOneKindServeAndPromiseNoMore() throws Exception {
		JWKSet made = this.store.signingKeySet(settings(true));
		Files.writeString(file(), new JWKSet(made.getKeys().subList(0, 2)).toString(false));
		JWKSet served = this.store.signingKeySet(settings(false));
		assertThat(SigningKeyStore.algorithms(served)).containsExactly(JWSAlgorithm.ES256);
		assertThat(SigningKeyStore.signing(served, "RS256")).isEmpty();
		Files.writeString(file(), new JWKSet(made.getKeys().subList(2, 4)).toString(false));
		assertThatIllegalStateException().isThrownBy(() -> this.store.signingKeySet(settings(false)))
			.withMessageContaining("must hold private EC keys on P-256");
	}

	private Path file() {
		return settings(false).signingKeys();
	}

	@Test
	void whereTheKeysAreMissingItSaysSoAndWhatHelps() {
		assertThatIllegalStateException().isThrownBy(() -> this.store.signingKeySet(settings(false)))
			.withMessageContainingAll("signing-keys.json is missing", "JWK set", "create-signing-keys");
		assertThat(this.folder).isEmptyDirectory();
	}

	private AccessSettings settings(boolean create) {
		return new AccessSettings("https://portal.example", "A".repeat(43), Map.of(), this.folder,
				new AccessSettings.Access(create));
	}

}
