package io.liaison.platform.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids derived from personal data, such as an e-mail address: HMAC-SHA256 under a key of
 * the installation, so that nobody without the key can try out addresses.
 */
public final class KeyedHash {

	private final SecretKeySpec key;

	/**
	 * @param key base64url, 32 bytes at least
	 */
	public KeyedHash(String key) {
		byte[] bytes = Base64.getUrlDecoder().decode(key.strip().replace("=", ""));
		if (bytes.length < 32) {
			throw new IllegalArgumentException("liaison.address-key needs 32 bytes at least");
		}
		this.key = new SecretKeySpec(bytes, "HmacSHA256");
	}

	/**
	 * @param purpose keeps the ids of one kind of thing apart from those of another
	 * @return 22 URL-safe characters, as all {@link Ids}
	 */
	public String of(String purpose, String value) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update(Ids.derived(purpose).getBytes(StandardCharsets.US_ASCII));
			return Ids.text(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
