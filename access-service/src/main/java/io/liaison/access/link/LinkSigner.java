package io.liaison.access.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.liaison.access.settings.AccessSettings;

import org.springframework.stereotype.Component;

/**
 * HMAC-SHA256 (RFC 2104) under the installation's link key: the same text always gets the
 * same linkSigner, so that nothing that was handed out needs to be stored.
 */
@Component
public final class LinkSigner {

	private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

	private final SecretKeySpec key;

	private final String keyId;

	public LinkSigner(AccessSettings settings) {
		byte[] bytes = Base64.getUrlDecoder().decode(settings.linkKey().strip().replace("=", ""));
		if (bytes.length < 32) {
			throw new IllegalArgumentException("liaison.link-key needs 32 bytes at least");
		}
		this.key = new SecretKeySpec(bytes, "HmacSHA256");
		this.keyId = of("key id", "").substring(0, 8);
	}

	/** Names the key without telling it. */
	public String keyId() {
		return this.keyId;
	}

	/**
	 * @param purpose keeps the seals of one kind of thing from serving as another's
	 * @return 43 URL-safe characters
	 */
	public String of(String purpose, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update((purpose.length() + ":" + purpose).getBytes(StandardCharsets.UTF_8));
			return TEXT.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public boolean matches(String purpose, String text, String linkSigner) {
		return MessageDigest.isEqual(of(purpose, text).getBytes(StandardCharsets.US_ASCII),
				linkSigner.getBytes(StandardCharsets.UTF_8));
	}

}
