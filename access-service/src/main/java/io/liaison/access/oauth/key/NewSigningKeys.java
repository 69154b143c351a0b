package io.liaison.access.oauth.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Makes the signing keys that are not there: two of a kind, one to sign and one to follow
 * it.
 */
final class NewSigningKeys {

	private static final Log LOG = LogFactory.getLog(NewSigningKeys.class);

	private static final int RSA_BITS = 2048;

	private NewSigningKeys() {
	}

	/** One instance at a time; a folder that cannot be written is left as it is. */
	static void complete(Path file) throws IOException, ParseException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
		if (missing(read(file)).isEmpty()) {
			return;
		}
		Files.createDirectories(folder);
		try (FileChannel channel = FileChannel.open(folder.resolve("signing-keys.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			List<JWK> keys = read(file);
			for (JWSAlgorithm algorithm : missing(keys)) {
				keys.add(fresh(algorithm));
				keys.add(fresh(algorithm));
			}
			write(file, new JWKSet(keys));
		}
		catch (FileSystemException ex) {
			if (!Files.exists(file)) {
				throw ex;
			}
			LOG.warn("Signing keys cannot be added to " + folder + ", which cannot be written");
		}
	}

	private static List<JWK> read(Path file) throws IOException, ParseException {
		return new ArrayList<>(Files.exists(file) ? JWKSet.parse(Files.readString(file)).getKeys() : List.of());
	}

	private static List<JWSAlgorithm> missing(List<JWK> keys) {
		Set<JWSAlgorithm> there = SigningKeyStore.algorithms(new JWKSet(keys));
		return List.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256).stream().filter((it) -> !there.contains(it)).toList();
	}

	/** As a whole or not at all. */
	private static void write(Path file, JWKSet keys) throws IOException {
		Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "signing-keys", ".tmp",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(draft, keys.toString(false));
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static JWK fresh(JWSAlgorithm algorithm) {
		try {
			JWKGenerator<? extends JWK> generator = algorithm.equals(JWSAlgorithm.RS256) ? new RSAKeyGenerator(RSA_BITS)
					: new ECKeyGenerator(Curve.P_256);
			return generator.keyUse(KeyUse.SIGNATURE).algorithm(algorithm).keyIDFromThumbprint(true).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
