package io.liaison.access.oauth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

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
