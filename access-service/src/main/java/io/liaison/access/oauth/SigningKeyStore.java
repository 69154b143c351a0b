package io.liaison.access.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.liaison.access.settings.AccessSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ES256 keys, a JWK set in a file (RFC 7517). The first one signs; the others are
 * published, so that a key is known everywhere before it signs and after it did.
 */
@Configuration(proxyBeanMethods = false)
class SigningKeyStore {

	@Bean
	JWKSet signingKeySet(AccessSettings settings) {
		Path file = settings.signingKeys();
		try {
			if (!Files.exists(file)) {
				if (!settings.access().createSigningKeys()) {
					throw new IllegalStateException(
							file + " is missing: mount a JWK set with private EC keys on P-256, "
									+ "or set liaison.access.create-signing-keys where that folder can be written");
				}
				create(file);
			}
			JWKSet keys = JWKSet.parse(Files.readString(file));
			if (keys.getKeys().isEmpty() || !keys.getKeys().stream().allMatch(SigningKeyStore::signs)) {
				throw new IllegalStateException(file + " must hold private EC keys on P-256, each with a kid");
			}
			return keys;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The signing keys cannot be read or made: " + file, ex);
		}
		catch (ParseException ex) {
			throw new IllegalStateException(file + " is no JWK set");
		}
	}

	@Bean
	JWKSource<SecurityContext> signingKeySource(JWKSet keys) {
		return new ImmutableJWKSet<>(keys);
	}

	private static boolean signs(JWK key) {
		return key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && ec.isPrivate() && ec.getKeyID() != null;
	}

	private static void create(Path file) throws IOException {
		String json = new JWKSet(List.of(fresh(), fresh())).toString(false);
		Files.createDirectories(file.toAbsolutePath().getParent());
		Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "signing-keys", ".tmp",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(draft, json);
		try {
			// as a whole or not at all, and not over another instance's
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException another) {
			// which was faster
		}
		catch (UnsupportedOperationException noLinks) {
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		Files.deleteIfExists(draft);
	}

	private static JWK fresh() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.ES256)
				.keyIDFromThumbprint(true)
				.generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
