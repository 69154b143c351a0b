package io.liaison.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser holds of its session. The store knows its hash, by which the session is
 * found, and what it sealed (AES-256-GCM); so whoever reads the store can be nobody.
 */
public record SessionKey(String secret) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	public static SessionKey random() {
		byte[] secret = new byte[32];
		RANDOM.nextBytes(secret);
		return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
	}

	/** Names the session in the store. */
	String id() {
		return HexFormat.of().formatHex(hash("id"));
	}

	public byte[] seal(byte[] clear) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(clear);
			byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
			System.arraycopy(sealed, 0, all, NONCE, sealed.length);
			return all;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @throws GeneralSecurityException when something else than this key has sealed it
	 */
	public byte[] open(byte[] sealed) throws GeneralSecurityException {
		if (sealed.length < NONCE) {
			throw new GeneralSecurityException("too short");
		}
		return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE, sealed.length - NONCE);
	}

	private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(hash("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

	private byte[] hash(String purpose) {
		try {
			return MessageDigest.getInstance("SHA-256")
				.digest((purpose + ":" + this.secret).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "SessionKey";
	}

}
