package io.liaison.access.identity.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * AES-256-GCM (NIST SP 800-38D): who reads the store learns no secret of a second factor,
 * and none serves another login than the one that it was sealed for.
 */
@Component
public final class FactorSeal {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec key;

	FactorSeal(FactorKey settings) {
		byte[] bytes = Base64.getUrlDecoder().decode(settings.factorKey().strip().replace("=", ""));
		if (bytes.length != 32) {
			throw new IllegalArgumentException("liaison.factor-key needs 32 bytes");
		}
		this.key = new SecretKeySpec(bytes, "AES");
	}

	/**
	 * @param owner whose it is, and what for
	 */
	public String seal(byte[] secret, String owner) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
			return TEXT.encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Nothing for what was not sealed by this key for that owner. */
	public Optional<byte[]> open(String sealed, String owner) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(sealed);
			if (bytes.length <= NONCE) {
				return Optional.empty();
			}
			byte[] nonce = Arrays.copyOf(bytes, NONCE);
			return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(bytes, NONCE, bytes.length - NONCE));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
		cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
