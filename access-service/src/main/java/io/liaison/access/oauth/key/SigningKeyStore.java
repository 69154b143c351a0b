package io.liaison.access.oauth.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.liaison.access.settings.AccessSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys that sign, a JWK set in a file (RFC 7517): on P-256 for ES256, and RSA for
 * RS256 where some client asks for it. Of each kind the first one signs; the others are
 * published, so that a key is known everywhere before it signs and after it did.
 */
@Configuration(proxyBeanMethods = false)
public class SigningKeyStore {

	private static final int SMALLEST_RSA = 2048;

	@Bean
	JWKSet signingKeySet(AccessSettings settings) {
		Path file = settings.signingKeys();
		try {
			if (settings.access().createSigningKeys()) {
				NewSigningKeys.complete(file);
			}
			if (!Files.exists(file)) {
				throw new IllegalStateException(file + " is missing: mount a JWK set with private EC keys on P-256, "
						+ "or set liaison.access.create-signing-keys where that folder can be written");
			}
			JWKSet keys = JWKSet.parse(Files.readString(file));
			if (!keys.getKeys().stream().allMatch((key) -> algorithm(key).isPresent())
					|| !algorithms(keys).contains(JWSAlgorithm.ES256)) {
				throw new IllegalStateException(file + " must hold private EC keys on P-256, and may hold RSA keys "
						+ "of 2048 bits or more, each with a kid");
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

	/** What can be signed with. */
	public static Set<JWSAlgorithm> algorithms(JWKSet keys) {
		Set<JWSAlgorithm> all = new LinkedHashSet<>();
		keys.getKeys().forEach((key) -> algorithm(key).ifPresent(all::add));
		return all;
	}

	/** Id of the key that signs so; none where there is no such key. */
	public static Optional<String> signing(JWKSet keys, String algorithm) {
		return keys.getKeys()
			.stream()
			.filter((key) -> algorithm(key).filter((it) -> it.getName().equals(algorithm)).isPresent())
			.map(JWK::getKeyID)
			.findFirst();
	}

	private static Optional<JWSAlgorithm> algorithm(JWK key) {
		if (!key.isPrivate() || key.getKeyID() == null) {
			return Optional.empty();
		}
		return switch (key) {
			case ECKey ec when Curve.P_256.equals(ec.getCurve()) -> Optional.of(JWSAlgorithm.ES256);
			case RSAKey rsa when rsa.size() >= SMALLEST_RSA -> Optional.of(JWSAlgorithm.RS256);
			default -> Optional.empty();
		};
	}

}
