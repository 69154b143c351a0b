package io.liaison.access.oauth.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * SHA-256 is enough for a secret that is random and long; a slow hash would only slow the
 * token endpoint down.
 */
public enum ClientSecretHash implements PasswordEncoder {

	INSTANCE;

	@Override
	public String encode(@Nullable CharSequence secret) {
		try {
			byte[] bytes = Objects.requireNonNull(secret).toString().getBytes(StandardCharsets.UTF_8);
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
		return secret != null && hash != null && MessageDigest
			.isEqual(encode(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
	}

}
