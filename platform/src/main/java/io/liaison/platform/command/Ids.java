package io.liaison.platform.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Opaque identifiers: 22 URL-safe characters (some 130 bits) that never begin with a
 * hyphen.
 */
public final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {
	}

	public static String random() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return text(bytes);
	}

	/**
	 * The same id for the same parts, on every machine. Not for personal data: that is
	 * guessed too easily, see {@link KeyedHash}.
	 */
	public static String derived(String... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
				// with its length, so that "ab","c" and "a","bc" differ
				digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
				digest.update(bytes);
			}
			return text(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The id of what a command creates: a replay names the same thing.
	 */
	public static String from(Command command) {
		return derived("created-by", command.id());
	}

	static String text(byte[] hash) {
		String text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
		return text.startsWith("-") ? "0" + text.substring(1) : text;
	}

}
